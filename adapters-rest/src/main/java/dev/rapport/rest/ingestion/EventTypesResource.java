package dev.rapport.rest.ingestion;

import dev.rapport.application.access.Roles;
import dev.rapport.application.ingestion.EventVolumes;
import dev.rapport.application.ingestion.EventVolumes.TypeVolume;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/event-types")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.DATA)
@RunOnVirtualThread
@Tag(name = "Events")
class EventTypesResource {

    private final CurrentWorkspace current;
    private final EventVolumes volumes;

    EventTypesResource(CurrentWorkspace current, EventVolumes volumes) {
        this.current = current;
        this.volumes = volumes;
    }

    /** At most 2,000, so they come in one piece. */
    record EventTypes(List<TypeVolume> items) {}

    @GET
    @Operation(operationId = "listEventTypes", summary = "Every event type seen, with its count and last occurrence")
    public EventTypes list() {
        return new EventTypes(volumes.byType(current.workspace().id()));
    }
}
