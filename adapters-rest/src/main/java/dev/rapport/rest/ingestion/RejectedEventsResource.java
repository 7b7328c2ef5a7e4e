package dev.rapport.rest.ingestion;

import dev.rapport.application.access.Roles;
import dev.rapport.application.ingestion.RejectedItems;
import dev.rapport.application.ingestion.RejectedItems.ReasonCount;
import dev.rapport.application.ingestion.RejectedItems.RejectedAsked;
import dev.rapport.application.ingestion.RejectedItems.RejectedItem;
import dev.rapport.application.page.Page;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.ingestion.RejectReason;
import dev.rapport.rest.page.TimePageParameters;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/rejected-events")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.DATA)
@RunOnVirtualThread
@Tag(name = "Events")
class RejectedEventsResource {

    private final CurrentWorkspace current;
    private final RejectedItems rejected;

    RejectedEventsResource(CurrentWorkspace current, RejectedItems rejected) {
        this.current = current;
        this.rejected = rejected;
    }

    record Reasons(List<ReasonCount> items) {}

    @GET
    @Operation(
            operationId = "listRejectedEvents",
            summary = "Items that were refused; kept for 30 days, at most 100,000")
    public Page<RejectedItem> list(
            @QueryParam("reason") @DefaultValue("") @Parameter(description = "Code of the rule that was broken.")
                    String reason,
            @QueryParam("search")
                    @DefaultValue("")
                    @Parameter(
                            description =
                                    "Text in the detail or the first 4,000 characters of the item, in whatever case.")
                    String search,
            @BeanParam TimePageParameters page) {
        var asked = new RejectedAsked(known(reason), search, page.order());
        return rejected.page(current.workspace().id(), asked, page.request());
    }

    /** Those that have struck, too: a release may have dropped one. */
    private String known(String reason) {
        boolean known = reason.isBlank()
                || RejectReason.of(reason).isPresent()
                || rejected.byReason(current.workspace().id()).stream()
                        .map(ReasonCount::reason)
                        .anyMatch(reason::equals);
        if (!known) {
            String detail = "reason must be a code such as user.missing: " + reason;
            throw new Invalid("parameter.invalid", detail, List.of(new Violation("?reason", detail)));
        }
        return reason;
    }

    @GET
    @Path("/reasons")
    @Operation(operationId = "countRejectedEvents", summary = "How often each reason has struck since the beginning")
    public Reasons reasons() {
        return new Reasons(rejected.byReason(current.workspace().id()));
    }
}
