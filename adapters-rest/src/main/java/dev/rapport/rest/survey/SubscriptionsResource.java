package dev.rapport.rest.survey;

import dev.rapport.application.survey.Subscribe;
import dev.rapport.rest.security.CurrentWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/unsubscribed")
@RolesAllowed(CurrentWorkspace.API)
@RunOnVirtualThread
@Tag(name = "Surveys")
class SubscriptionsResource {

    private final CurrentWorkspace current;
    private final Subscribe subscribe;

    SubscriptionsResource(CurrentWorkspace current, Subscribe subscribe) {
        this.current = current;
        this.subscribe = subscribe;
    }

    @DELETE
    @Path("{customer}")
    @Operation(
            operationId = "subscribeAgain",
            summary = "Takes back that a customer unsubscribed from invitations by e-mail",
            description = "The customer's id or userId. For customers who ask for it; does nothing for others.")
    public void subscribe(@PathParam("customer") String customer) {
        subscribe.handle(current.workspace(), customer);
    }
}
