package dev.rapport.rest.access;

import dev.rapport.application.access.Roles;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.Workspace;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/workspace")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.WORKSPACE)
@RunOnVirtualThread
@Tag(name = "Workspace")
class WorkspaceResource {

    private final CurrentWorkspace current;

    WorkspaceResource(CurrentWorkspace current) {
        this.current = current;
    }

    @GET
    @Operation(operationId = "getWorkspace", summary = "The workspace that the key belongs to")
    public Workspace get() {
        return current.workspace();
    }
}
