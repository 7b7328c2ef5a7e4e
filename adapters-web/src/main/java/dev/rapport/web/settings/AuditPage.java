package dev.rapport.web.settings;

import static java.util.stream.Collectors.joining;

import dev.rapport.application.access.Roles;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAsked;
import dev.rapport.application.audit.AuditDetail.Part;
import dev.rapport.application.audit.AuditRows;
import dev.rapport.application.audit.AuditRows.AuditActor;
import dev.rapport.application.audit.AuditRows.AuditRow;
import dev.rapport.domain.access.Workspace;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Who changed what. */
@Path(AuditPage.PATH)
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class AuditPage {

    static final String PATH = "/settings/audit";

    private static final int SIZE = 50;

    /** Renders templates/AuditPage/list.html. */
    record list(
            List<AuditLine> lines,
            AuditWanted wanted,
            List<AuditActor> actors,
            List<String> actions,
            Sorting sorting,
            Further further,
            Address export,
            ZoneId zone)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final AuditRows rows;

    AuditPage(CurrentWorkspace current, AuditRows rows) {
        this.current = current;
        this.rows = rows;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@QueryParam(Further.PARAMETER) @DefaultValue("") String after, @Context UriInfo uri) {
        Workspace workspace = current.workspace();
        AuditWanted wanted = AuditWanted.of(uri.getQueryParameters());
        List<AuditRow> page = rows.page(workspace.id(), wanted.asked(workspace.zone()), number(after), SIZE + 1);
        List<AuditRow> shown = page.subList(0, Math.min(SIZE, page.size()));
        Optional<String> next =
                page.size() > SIZE ? Optional.of(Long.toString(shown.getLast().number())) : Optional.empty();
        return new list(
                shown.stream().map(AuditLine::of).toList(),
                wanted,
                rows.actors(workspace.id()),
                Stream.of(AuditAction.values()).map(AuditAction::word).toList(),
                wanted.sorting(),
                new Further(wanted.address(PATH).with(Further.PARAMETER, after), next),
                wanted.address(PATH + "/entries.csv"),
                workspace.zone());
    }

    @GET
    @Path("entries.csv")
    @Produces("text/csv")
    public Response file(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        AuditAsked asked = AuditWanted.of(uri.getQueryParameters()).asked(workspace.zone());
        return Csv.download(
                "audit",
                List.of(
                        "at",
                        "actor_kind",
                        "actor_id",
                        "actor",
                        "address",
                        "action",
                        "subject",
                        "subject_name",
                        "detail"),
                line -> rows.each(
                        workspace.id(),
                        asked,
                        row -> line.accept(Stream.of(
                                row.at().toString(),
                                row.kind().name().toLowerCase(Locale.ROOT),
                                row.actorId(),
                                Csv.text(row.actor()),
                                row.address(),
                                row.action(),
                                row.subject(),
                                Csv.text(row.subjectName()),
                                row.detail().parts().stream().map(Part::text).collect(joining("; "))))));
    }

    /** Whatever is no number begins from the front. */
    private static Optional<Long> number(String after) {
        return after.matches("[0-9]{1,18}") ? Optional.of(Long.parseLong(after)) : Optional.empty();
    }
}
