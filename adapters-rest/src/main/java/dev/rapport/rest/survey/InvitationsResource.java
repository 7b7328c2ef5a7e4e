package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.Invitations;
import dev.rapport.application.survey.Invitations.State;
import dev.rapport.application.survey.InviteAudience;
import dev.rapport.application.survey.InviteCustomers;
import dev.rapport.application.survey.InviteCustomers.Invited;
import dev.rapport.application.survey.Mailings;
import dev.rapport.application.survey.Mailings.Mailing;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/surveys/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class InvitationsResource {

    private final CurrentWorkspace current;
    private final InviteCustomers inviteCustomers;
    private final InviteAudience inviteAudience;
    private final Surveys surveys;
    private final Invitations invitations;
    private final Mailings mailings;

    InvitationsResource(
            CurrentWorkspace current,
            InviteCustomers inviteCustomers,
            InviteAudience inviteAudience,
            Surveys surveys,
            Invitations invitations,
            Mailings mailings) {
        this.current = current;
        this.inviteCustomers = inviteCustomers;
        this.inviteAudience = inviteAudience;
        this.mailings = mailings;
        this.surveys = surveys;
        this.invitations = invitations;
    }

    /** @param userIds at most 1,000 */
    record InvitedJson(List<String> userIds) {}

    /**
     * @param queued how many are sent a mail
     * @param notInvited how many are not, by the first reason against it: {@code draft}, {@code not-yet}, {@code closed},
     *     {@code quota-reached}, {@code audience}, {@code clock}, {@code budget}, {@code share}, {@code no-address},
     *     {@code unsubscribed} or {@code bounced}
     */
    record QueuedJson(int queued, Map<String, Integer> notInvited) {}

    /** How many invitations are in which state. @param dropped whose customer unsubscribed, or whose survey closed, while it waited */
    record CountedJson(long queued, long sent, long bounced, long failed, long dropped) {}

    /**
     * How far inviting everybody has come.
     *
     * @param finishedAt left out: it is under way
     * @param queued how many will be or were sent a mail
     * @param notInvited how many are not, by the first reason against it, as of {@code inviteCustomers}
     */
    record MailingJson(Instant startedAt, Optional<Instant> finishedAt, long queued, Map<String, Long> notInvited) {

        static MailingJson of(Mailing mailing) {
            return new MailingJson(mailing.startedAt(), mailing.finishedAt(), mailing.queued(), mailing.notInvited());
        }
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "inviteCustomers",
            summary = "Invites customers by e-mail, those whom the survey is to ask now",
            description =
                    "Decides as `askCustomer` does, and sends the mails afterwards. To the address in the customer's trait `email`,"
                            + " in the language of `language` or `locale`. Sent again, it invites nobody twice.")
    public QueuedJson invite(@PathParam("id") String id, InvitedJson body) {
        Invited invited = inviteCustomers.handle(current.workspace(), SurveyParameter.id(id), body.userIds());
        return new QueuedJson(invited.queued(), invited.notInvited());
    }

    @GET
    @Operation(operationId = "countInvitations", summary = "What became of a survey's invitations by e-mail")
    public CountedJson count(@PathParam("id") String id) {
        SurveyId survey = surveys.require(current.id(), SurveyParameter.id(id)).id();
        Map<State, Long> counts = invitations.count(current.id(), survey);
        return new CountedJson(
                counts.getOrDefault(State.QUEUED, 0L),
                counts.getOrDefault(State.SENT, 0L),
                counts.getOrDefault(State.BOUNCED, 0L),
                counts.getOrDefault(State.FAILED, 0L),
                counts.getOrDefault(State.DROPPED, 0L));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("audience")
    @Operation(
            operationId = "inviteAudience",
            summary = "Begins to invite by e-mail everybody whom the survey is to ask now",
            description =
                    "Everybody with a userId and a trait `email`; decided for each as by `inviteCustomers`, in the background, and gone"
                            + " on with after a restart. While it is under way a second request begins nothing.")
    public MailingJson inviteAudience(@PathParam("id") String id) {
        return MailingJson.of(inviteAudience.handle(current.workspace(), SurveyParameter.id(id)));
    }

    @GET
    @Path("audience")
    @Operation(operationId = "getMailing", summary = "How far inviting everybody has come, the last time")
    public MailingJson mailing(@PathParam("id") String id) {
        return mailings.find(current.id(), SurveyParameter.id(id))
                .map(MailingJson::of)
                .orElseThrow(() -> new NotFound("mailing", id));
    }
}
