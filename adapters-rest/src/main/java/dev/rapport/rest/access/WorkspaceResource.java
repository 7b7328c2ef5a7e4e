package dev.rapport.rest.access;

import dev.rapport.application.access.ChangeWorkspace;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.access.Roles;
import dev.rapport.application.access.WorkspaceChoices;
import dev.rapport.application.access.WorkspaceNames;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
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
    private final ChangeWorkspace changeWorkspace;
    private final KnownKeys known;

    WorkspaceResource(CurrentWorkspace current, ChangeWorkspace changeWorkspace, KnownKeys known) {
        this.current = current;
        this.changeWorkspace = changeWorkspace;
        this.known = known;
    }

    /**
     * @param name 1 to 100 characters
     * @param zone the name of a time zone
     * @param currency an ISO 4217 code
     * @param language {@code en}, {@code de}, {@code id} or {@code lt}
     */
    record WantedWorkspaceJson(String name, String zone, String currency, String language) {

        Workspace of(WorkspaceId id) {
            return new Workspace(
                    id,
                    WorkspaceNames.checked(name),
                    WorkspaceChoices.zone(zone),
                    WorkspaceChoices.currency(currency),
                    WorkspaceChoices.language(language));
        }
    }

    @GET
    @Operation(operationId = "getWorkspace", summary = "The workspace that the key belongs to")
    public Workspace get() {
        return current.workspace();
    }

    @PUT
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "changeWorkspace",
            summary = "Changes name and language, and, as long as no event has come in, zone and currency")
    public Workspace change(WantedWorkspaceJson body) {
        Workspace wanted = body.of(current.id());
        changeWorkspace.handle(wanted);
        known.forget();
        return wanted;
    }
}
