package dev.rapport.web.ingestion;

import dev.rapport.application.access.Roles;
import dev.rapport.application.ingestion.RejectedItems;
import dev.rapport.application.ingestion.RejectedItems.RejectedAsked;
import dev.rapport.application.ingestion.RejectedItems.RejectedItem;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
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
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

@Path("/data/rejected")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class RejectedPage {

    private static final String HERE = "/data/rejected";
    private static final String FILE = HERE + "/items.csv";
    private static final int SIZE = 50;

    /**
     * Renders templates/RejectedPage/list.html.
     *
     * @param reasons that have struck at any time
     * @param export where the same list is a file
     */
    record list(
            List<Refused> items,
            RejectedAsked asked,
            List<Reason> reasons,
            Sorting sorting,
            Further further,
            Address export,
            ZoneId zone)
            implements TemplateInstance {}

    /**
     * @param rule that was broken, in words
     * @param detail in the reader's language; the file is for programs, and has it in English
     */
    @TemplateData
    record Refused(Instant receivedAt, String code, String rule, String detail, String item) {}

    private final CurrentWorkspace current;
    private final RejectedItems rejected;
    private final Mistakes mistakes;

    RejectedPage(CurrentWorkspace current, RejectedItems rejected, Mistakes mistakes) {
        this.current = current;
        this.rejected = rejected;
        this.mistakes = mistakes;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort,
            @QueryParam(Further.PARAMETER) @DefaultValue("") String after) {
        Workspace workspace = current.workspace();
        Address list = address(HERE, reason, text, sort);
        var asked = new RejectedAsked(reason, text, Sorting.byTime(list).order());
        Optional<String> from = after.isBlank() ? Optional.empty() : Optional.of(after);
        Page<RejectedItem> page = rejected.page(workspace.id(), asked, new PageRequest(SIZE, from));
        return new list(
                page.items().stream()
                        .map(item -> new Refused(
                                item.receivedAt(),
                                item.reason(),
                                Reason.rule(item.reason()),
                                mistakes.said(item.detail()),
                                item.item()))
                        .toList(),
                asked,
                rejected.byReason(workspace.id()).stream().map(Reason::of).toList(),
                Sorting.byTime(list),
                new Further(list.with(Further.PARAMETER, after), page.next()),
                address(FILE, reason, text, sort),
                workspace.zone());
    }

    private static Address address(String path, String reason, String text, String sort) {
        return Address.of(path)
                .with("q", text.strip())
                .with("reason", reason.strip())
                .with(Sorting.PARAMETER, Sorting.time(sort));
    }

    /** All that are kept and asked for, which are 100,000 at most. */
    @GET
    @Path("/items.csv")
    @Produces("text/csv")
    public Response file(
            @QueryParam("reason") @DefaultValue("") String reason,
            @QueryParam("q") @DefaultValue("") String text,
            @QueryParam(Sorting.PARAMETER) @DefaultValue("") String sort) {
        WorkspaceId workspace = current.workspace().id();
        var asked = new RejectedAsked(
                reason, text, Sorting.byTime(address(FILE, reason, text, sort)).order());
        return Csv.parts(
                "rejected",
                List.of("received_at", "reason", "detail", "item"),
                behind -> rejected.page(workspace, asked, new PageRequest(PageRequest.MAX_LIMIT, behind)),
                item -> Stream.of(
                        item.receivedAt().toString(), item.reason(), Csv.text(item.detail()), Csv.text(item.item())));
    }
}
