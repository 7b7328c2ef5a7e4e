package dev.rapport.rest.survey;

import dev.rapport.application.survey.Invitations;
import dev.rapport.application.survey.Invitations.State;
import dev.rapport.application.survey.InviteCustomers;
import dev.rapport.application.survey.InviteCustomers.Invited;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.rest.security.CurrentWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/surveys/{id}/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(CurrentWorkspace.API)
@RunOnVirtualThread
@Tag(name = "Surveys")
class InvitationsResource {

    private final CurrentWorkspace current;
    private final InviteCustomers inviteCustomers;
    private final Surveys surveys;
    private final Invitations invitations;

    InvitationsResource(
            CurrentWorkspace current, InviteCustomers inviteCustomers, Surveys surveys, Invitations invitations) {
        this.current = current;
        this.inviteCustomers = inviteCustomers;
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

    @POST
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
}
