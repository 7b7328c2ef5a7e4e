package dev.rapport.rest.access;

import dev.rapport.application.access.Roles;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAsked;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.audit.AuditRows;
import dev.rapport.application.audit.AuditRows.AuditRow;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.page.TimePageParameters;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/audit-log")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Opens(Scope.WORKSPACE)
@RunOnVirtualThread
@Tag(name = "Workspace")
class AuditResource {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final CurrentWorkspace current;
    private final AuditRows rows;

    AuditResource(CurrentWorkspace current, AuditRows rows) {
        this.current = current;
        this.rows = rows;
    }

    /**
     * @param actorKind {@code person}, {@code key} or {@code system}
     * @param actor name of the person or beginning of the key
     * @param subjectName of a person, a key, a model, a survey, an import or the workspace; left out: it is gone, or something else
     * @param detail how it was changed, where there is something to say that names nobody
     */
    record EntryJson(
            String id,
            Instant at,
            String actorKind,
            Optional<String> actorId,
            Optional<String> actor,
            Optional<String> address,
            String action,
            String subject,
            Optional<String> subjectName,
            List<DetailJson> detail) {

        static EntryJson of(AuditRow row) {
            return new EntryJson(
                    Long.toString(row.number()),
                    row.at(),
                    row.kind().name().toLowerCase(Locale.ROOT),
                    given(row.actorId()),
                    given(row.actor()),
                    given(row.address()),
                    row.action(),
                    row.subject(),
                    given(row.subjectName()),
                    row.detail().parts().stream().map(DetailJson::of).toList());
        }
    }

    /**
     * @param what such as {@code role}
     * @param from what it was before; left out: nothing, or it isn't said
     * @param to what it is from then on; left out: it isn't said
     */
    record DetailJson(String what, Optional<String> from, Optional<String> to) {

        static DetailJson of(AuditDetail.Part part) {
            return new DetailJson(part.what(), given(part.from()), given(part.to()));
        }
    }

    private static Optional<String> given(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    @GET
    @Operation(operationId = "listAuditLog", summary = "Who changed what, when, and from where")
    public Page<EntryJson> list(
            @QueryParam("actor")
                    @Parameter(description = "The id of a person or a key, or `system` for Rapport itself.")
                    @Nullable
                    String actor,
            @QueryParam("action") @Parameter(description = "Such as `model-published`.") @Nullable String action,
            @QueryParam("from") @Parameter(description = "The first day, in the workspace's zone.") @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, included.") @Nullable LocalDate to,
            @BeanParam TimePageParameters page) {
        var asked = new AuditAsked(
                Optional.ofNullable(actor).map(AuditResource::actor),
                Optional.ofNullable(action).map(AuditResource::action),
                Optional.ofNullable(from).map(day -> day("from", day)),
                Optional.ofNullable(to).map(day -> day("to", day)),
                current.workspace().zone(),
                page.order());
        PageRequest request = page.request();
        Optional<Long> after = request.after().map(cursor -> number(cursor, request));
        Page<AuditRow> found = Page.of(
                rows.page(current.workspace().id(), asked, after, request.probe()),
                request,
                row -> Long.toString(row.number()));
        return new Page<>(found.items().stream().map(EntryJson::of).toList(), found.next());
    }

    private static String actor(String text) {
        if (!text.equals(AuditAsked.SYSTEM) && !ID.matcher(text).matches()) {
            throw invalid("actor", "actor must be the id of a person or a key, or system");
        }
        return text;
    }

    private static AuditAction action(String word) {
        return AuditAction.of(word)
                .orElseThrow(() -> invalid("action", "action must be one that the log knows, such as model-published"));
    }

    private static LocalDate day(String parameter, LocalDate day) {
        if (day.getYear() < 1 || day.getYear() > 9999) {
            throw invalid(parameter, parameter + " must be a day of the years 1 to 9999: " + day);
        }
        return day;
    }

    private static Invalid invalid(String parameter, String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Violation("?" + parameter, detail)));
    }

    private static long number(String cursor, PageRequest request) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException e) {
            throw request.unknownCursor();
        }
    }
}
