package dev.rapport.rest.access;

import dev.rapport.application.access.Roles;
import dev.rapport.application.retention.ChangeRetention;
import dev.rapport.application.retention.EventRetention;
import dev.rapport.application.retention.Retentions;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.ingestion.Retention;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/workspace/retention")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.WORKSPACE)
@RunOnVirtualThread
@Tag(name = "Workspace")
class RetentionResource {

    private final CurrentWorkspace current;
    private final Retentions retentions;
    private final ChangeRetention changeRetention;

    RetentionResource(CurrentWorkspace current, Retentions retentions, ChangeRetention changeRetention) {
        this.current = current;
        this.retentions = retentions;
        this.changeRetention = changeRetention;
    }

    /** @param days for which events are kept, besides today, 30 to 36500; left out: for ever */
    record WantedRetentionJson(Optional<Integer> days) {}

    /**
     * @param days left out: for ever
     * @param closedThrough the last day that takes no more events; left out: all days do
     * @param droppedThrough the last day whose events are all dropped; left out: none is
     */
    record RetentionJson(
            Optional<Integer> days, Optional<LocalDate> closedThrough, Optional<LocalDate> droppedThrough) {

        static RetentionJson of(EventRetention retention) {
            return new RetentionJson(
                    retention.kept().map(Retention::days), retention.closedThrough(), retention.droppedThrough());
        }
    }

    @GET
    @Operation(operationId = "getRetention", summary = "For how long events are kept")
    public RetentionJson get() {
        return RetentionJson.of(retentions.of(current.id()));
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "setRetention",
            summary = "Changes for how long events are kept",
            description = "Within minutes older days are closed for good, and their events dropped; scores stay.")
    public RetentionJson set(WantedRetentionJson body) {
        return RetentionJson.of(changeRetention.handle(current.id(), body.days()));
    }
}
