package dev.rapport.application.survey;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.survey.MailRecipients.MailRecipient;
import dev.rapport.application.survey.MailRefusals.MailRefusal;
import dev.rapport.application.survey.MailRefusals.NoMail;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.survey.AskingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Why a customer was asked, or would not be asked now. */
@ApplicationScoped
public class ExplainAsking {

    private final Surveys surveys;
    private final CustomerReferences customers;
    private final DecideAsking decideAsking;
    private final Askings askings;
    private final MailRecipients recipients;

    ExplainAsking(
            Surveys surveys,
            CustomerReferences customers,
            DecideAsking decideAsking,
            Askings askings,
            MailRecipients recipients) {
        this.surveys = surveys;
        this.customers = customers;
        this.decideAsking = decideAsking;
        this.askings = askings;
        this.recipients = recipients;
    }

    /**
     * @param now what would be decided at this moment
     * @param askings so far, each with what decided it, the latest first
     * @param noMail why the customer gets no e-mail, whatever {@code now} says; empty: nothing stands against one
     * @param refusal since when that is so, if it is because of a refusal
     */
    public record ExplainedAsking(
            CustomerId customer,
            AskingDecision now,
            List<SurveyAsking> askings,
            Optional<NoMail> noMail,
            Optional<MailRefusal> refusal) {}

    /**
     * @param reference as of {@link CustomerReferences#resolve}
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey or customer
     */
    public ExplainedAsking handle(Workspace workspace, SurveyId survey, String reference) {
        KnownSurvey known = surveys.require(workspace.id(), survey);
        CustomerId customer = customers.resolve(workspace.id(), reference);
        MailRecipient recipient = recipients.of(workspace.id(), customer);
        return new ExplainedAsking(
                customer,
                decideAsking
                        .decide(workspace, known, DecideAsking.Person.of(customer))
                        .decision(),
                askings.of(workspace.id(), survey, customer),
                recipient.against(),
                recipient.refusal());
    }
}
