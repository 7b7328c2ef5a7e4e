package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.application.survey.MailStop;
import dev.rapport.application.survey.MailStops;
import dev.rapport.application.survey.NoteBounce;
import dev.rapport.application.survey.NoteBounce.Mailbox;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.page.TimePageParameters;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/bounces")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class BouncesResource {

    private final CurrentWorkspace current;
    private final MailStops stops;
    private final NoteBounce noteBounce;

    BouncesResource(CurrentWorkspace current, MailStops stops, NoteBounce noteBounce) {
        this.current = current;
        this.stops = stops;
        this.noteBounce = noteBounce;
    }

    /**
     * @param reason what the mail server or the provider said; may be empty
     * @param customer who has such an address now; left out: nobody
     */
    record BouncedJson(Instant at, String reason, Optional<RespondentJson> customer) {

        static BouncedJson of(MailStop stop) {
            return new BouncedJson(stop.at(), stop.detail(), stop.respondent().map(RespondentJson::of));
        }
    }

    @GET
    @Operation(
            operationId = "listBounces",
            summary = "Mailboxes that take no mails",
            description =
                    "Of each the customers who have it now, as the list of customers knows them, which is at most minutes old.")
    public Page<BouncedJson> list(
            @QueryParam("search")
                    @DefaultValue("")
                    @Parameter(
                            description =
                                    "Part of the customer's name, e-mail address or one of its ids, in whatever case.")
                    String search,
            @BeanParam TimePageParameters page) {
        Page<MailStop> found =
                stops.page(current.id(), Optional.of(NoMail.BOUNCED), search, page.order(), page.request());
        return new Page<>(found.items().stream().map(BouncedJson::of).toList(), found.next());
    }

    /**
     * @param address that takes no mails; or else {@code userId}
     * @param userId of the customer whose present address it is
     * @param at left out: now
     * @param reason such as {@code 550 5.1.1}, at most 200 characters
     */
    record BounceJson(
            Optional<String> address, Optional<String> userId, Optional<Instant> at, Optional<String> reason) {}

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "noteBounce",
            summary = "Notes that an address takes no mails",
            description =
                    "For what a mail provider finds out after it took the mail. The customer is not invited by e-mail again until its"
                            + " address is another one. The address itself is not stored.")
    public void note(BounceJson body) {
        noteBounce.handle(
                current.workspace(),
                new Mailbox(body.address(), body.userId()),
                body.at(),
                body.reason().orElse(""));
    }
}
