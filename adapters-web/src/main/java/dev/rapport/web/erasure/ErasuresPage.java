package dev.rapport.web.erasure;

import dev.rapport.application.access.Roles;
import dev.rapport.application.erasure.Erasure;
import dev.rapport.application.erasure.Erasures;
import dev.rapport.application.erasure.Holdings;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The proofs of erasures, and whether a userId that somebody knows was erased. */
@Path(ErasuresPage.HERE)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class ErasuresPage {

    static final String HERE = "/data/erasures";

    private static final String FILE = HERE + "/proofs.csv";

    private static final int SIZE = 50;

    private static final List<String> HEAD = List.of(
            "id",
            "erased_at",
            "requested_by",
            "identities",
            "events",
            "traits",
            "memberships",
            "responses",
            "answers",
            "askings",
            "invitations",
            "rejected_events",
            "refused_rows");

    /**
     * Renders templates/ErasuresPage/list.html.
     *
     * @param userId that was asked for; blank: none
     * @param export where the same list is a file
     */
    record list(List<Erasure> proofs, String userId, Sorting sorting, Further further, Address export, ZoneId zone)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Erasures erasures;

    ErasuresPage(CurrentWorkspace current, Erasures erasures) {
        this.current = current;
        this.erasures = erasures;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @QueryParam("userId") @DefaultValue("") String userId,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort,
            @QueryParam(Further.PARAMETER) @DefaultValue("") String after) {
        Workspace workspace = current.workspace();
        String known = known(userId);
        Address list = address(HERE, known, sort);
        Sorting sorting = Sorting.byTime(list);
        Page<Erasure> page = erasures.page(
                workspace.id(),
                Optional.of(known).filter(user -> !user.isEmpty()),
                sorting.order(),
                new PageRequest(SIZE, Optional.of(after).filter(cursor -> !cursor.isBlank())));
        return new list(
                page.items(),
                known,
                sorting,
                new Further(list.with(Further.PARAMETER, after), page.next()),
                address(FILE, known, sort),
                workspace.zone());
    }

    @GET
    @Path("proofs.csv")
    public Response file(
            @QueryParam("userId") @DefaultValue("") String userId,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort) {
        Workspace workspace = current.workspace();
        String known = known(userId);
        TimeOrder order = Sorting.byTime(address(FILE, known, sort)).order();
        return Csv.parts(
                "erasures",
                HEAD,
                behind -> erasures.page(
                        workspace.id(),
                        Optional.of(known).filter(user -> !user.isEmpty()),
                        order,
                        new PageRequest(PageRequest.MAX_LIMIT, behind)),
                ErasuresPage::cells);
    }

    private static Stream<String> cells(Erasure proof) {
        Holdings removed = proof.removed();
        return Stream.concat(
                Stream.of(
                        proof.id().toString(),
                        proof.erasedAt().toString(),
                        proof.requestedBy().orElse("")),
                Stream.of(
                                removed.identities(),
                                removed.events(),
                                removed.traits(),
                                removed.memberships(),
                                removed.responses(),
                                removed.answers(),
                                removed.askings(),
                                removed.invitations(),
                                removed.rejectedEvents(),
                                removed.refusedRows())
                        .map(Object::toString));
    }

    private static String known(String userId) {
        return userId.isBlank() ? "" : userId.substring(0, Math.min(userId.length(), Identity.MAX_LENGTH));
    }

    private static Address address(String path, String userId, String sort) {
        return Address.of(path).with("userId", userId).with(Sorting.PARAMETER, Sorting.time(sort));
    }
}
