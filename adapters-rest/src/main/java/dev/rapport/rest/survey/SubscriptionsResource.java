package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.application.survey.MailStop;
import dev.rapport.application.survey.MailStops;
import dev.rapport.application.survey.Subscribe;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.page.TimePageParameters;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/unsubscribed")
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class SubscriptionsResource {

    private final CurrentWorkspace current;
    private final MailStops stops;
    private final Subscribe subscribe;

    SubscriptionsResource(CurrentWorkspace current, MailStops stops, Subscribe subscribe) {
        this.current = current;
        this.stops = stops;
        this.subscribe = subscribe;
    }

    /** @param at when the customer unsubscribed first */
    record UnsubscribedJson(Instant at, Optional<RespondentJson> customer) {

        static UnsubscribedJson of(MailStop stop) {
            return new UnsubscribedJson(stop.at(), stop.respondent().map(RespondentJson::of));
        }
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listUnsubscribed",
            summary = "Who unsubscribed from invitations by e-mail",
            description = "Nobody else with the same address is invited by e-mail either.")
    public Page<UnsubscribedJson> list(
            @QueryParam("search")
                    @DefaultValue("")
                    @Parameter(
                            description =
                                    "Part of the customer's name, e-mail address or one of its ids, in whatever case.")
                    String search,
            @BeanParam TimePageParameters page) {
        Page<MailStop> found =
                stops.page(current.id(), Optional.of(NoMail.UNSUBSCRIBED), search, page.order(), page.request());
        return new Page<>(found.items().stream().map(UnsubscribedJson::of).toList(), found.next());
    }

    @DELETE
    @RolesAllowed(Roles.ANALYST)
    @Path("{customer}")
    @Operation(
            operationId = "subscribeAgain",
            summary = "Takes back that a customer unsubscribed from invitations by e-mail",
            description = "The customer's id or userId. For customers who ask for it; does nothing for others.")
    public void subscribe(@PathParam("customer") String customer) {
        subscribe.handle(current.workspace(), customer);
    }
}
