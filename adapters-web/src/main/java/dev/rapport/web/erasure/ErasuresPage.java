package dev.rapport.web.erasure;

import dev.rapport.application.access.Roles;
import dev.rapport.application.erasure.Erasure;
import dev.rapport.application.erasure.Erasures;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** The proofs of erasures, and whether a userId that somebody knows was erased. */
@Path(ErasuresPage.HERE)
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ErasuresPage {

    static final String HERE = "/data/erasures";

    private static final int SIZE = 50;

    /**
     * Renders templates/ErasuresPage/list.html.
     *
     * @param userId that was asked for; blank: none
     */
    record list(List<Erasure> proofs, String userId, Further further, ZoneId zone) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Erasures erasures;

    ErasuresPage(CurrentWorkspace current, Erasures erasures) {
        this.current = current;
        this.erasures = erasures;
    }

    @GET
    public TemplateInstance list(
            @QueryParam("userId") @DefaultValue("") String userId,
            @QueryParam(Further.PARAMETER) @DefaultValue("") String after) {
        Workspace workspace = current.workspace();
        String known = userId.substring(0, Math.min(userId.length(), Identity.MAX_LENGTH));
        Page<Erasure> page = erasures.page(
                workspace.id(),
                Optional.of(known).filter(user -> !user.isEmpty()),
                new PageRequest(SIZE, Optional.of(after).filter(cursor -> !cursor.isBlank())));
        return new list(
                page.items(),
                known,
                new Further(Address.of(HERE).with("userId", known).with(Further.PARAMETER, after), page.next()),
                workspace.zone());
    }
}
