package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.survey.AskCustomer;
import dev.rapport.application.survey.AskCustomer.Asked;
import dev.rapport.application.survey.ExplainAsking;
import dev.rapport.application.survey.ExplainAsking.ExplainedAsking;
import dev.rapport.application.survey.MailRefusals.MailRefusal;
import dev.rapport.application.survey.Submission;
import dev.rapport.application.survey.SurveyAsking;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.rest.request.WrittenRespondent;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import dev.rapport.rest.survey.AskingJson.StepJson;
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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/surveys/{id}/askings")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class AskingsResource {

    private final CurrentWorkspace current;
    private final AskCustomer askCustomer;
    private final ExplainAsking explainAsking;

    AskingsResource(CurrentWorkspace current, AskCustomer askCustomer, ExplainAsking explainAsking) {
        this.current = current;
        this.askCustomer = askCustomer;
        this.explainAsking = explainAsking;
    }

    record PersonJson(Optional<String> userId, Optional<String> anonymousId) {}

    /**
     * @param wave of the asking, if the customer is asked
     * @param steps why, or why not
     */
    record AskedJson(boolean ask, Optional<Long> wave, List<StepJson> steps) {}

    /**
     * @param ask whether the customer would be asked now
     * @param steps why, or why not
     * @param askings so far, the latest first
     * @param noMail why the customer is sent no e-mail, whatever {@code ask} says; left out: nothing stands against one
     */
    record ExplainedJson(
            CustomerId customer,
            boolean ask,
            List<StepJson> steps,
            List<AskingJson> askings,
            Optional<NoMailJson> noMail) {}

    /**
     * @param reason {@code no-address}, {@code unsubscribed} or {@code bounced}
     * @param since of the last two
     * @param detail what the mail server replied
     */
    record NoMailJson(String reason, Optional<Instant> since, Optional<String> detail) {

        static Optional<NoMailJson> of(ExplainedAsking explained) {
            return explained
                    .noMail()
                    .map(reason -> new NoMailJson(
                            reason.text(),
                            explained.refusal().map(MailRefusal::at),
                            explained.refusal().map(MailRefusal::detail).filter(said -> !said.isEmpty())));
        }
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "askCustomer",
            summary = "Decides whether somebody is to be asked now, and notes that it is done",
            description =
                    "For who asks by means of their own. In this order: the survey is open, the customer is in its"
                            + " audience, its clock says so, the workspace's fatigue budget allows it, the customer is in the share. Of"
                            + " requests at the same time one is told to ask.")
    public AskedJson ask(@PathParam("id") String id, PersonJson body) {
        Asked asked = askCustomer.handle(
                current.workspace(),
                SurveyParameter.id(id),
                WrittenRespondent.require(body.userId(), body.anonymousId(), "asking.invalid"),
                Submission.Channel.API);
        return new AskedJson(
                asked.decision().asks(), asked.asking().map(SurveyAsking::wave), StepJson.of(asked.decision()));
    }

    @GET
    @Path("{customer}")
    @Operation(
            operationId = "explainAsking",
            summary = "Why a customer was asked, and would or would not be asked now",
            description = "The customer's id or userId. Changes nothing.")
    public ExplainedJson explain(@PathParam("id") String id, @PathParam("customer") String customer) {
        ExplainedAsking explained = explainAsking.handle(current.workspace(), SurveyParameter.id(id), customer);
        return new ExplainedJson(
                explained.customer(),
                explained.now().asks(),
                StepJson.of(explained.now()),
                explained.askings().stream().map(AskingJson::of).toList(),
                NoMailJson.of(explained));
    }
}
