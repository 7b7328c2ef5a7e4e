package dev.rapport.application.survey;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.survey.AskingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Why a customer was asked, or would not be asked now. */
@ApplicationScoped
public class ExplainAsking {

    private final Surveys surveys;
    private final CustomerReferences customers;
    private final DecideAsking decideAsking;
    private final Askings askings;

    ExplainAsking(Surveys surveys, CustomerReferences customers, DecideAsking decideAsking, Askings askings) {
        this.surveys = surveys;
        this.customers = customers;
        this.decideAsking = decideAsking;
        this.askings = askings;
    }

    /**
     * @param now what would be decided at this moment
     * @param askings so far, each with what decided it, the latest first
     */
    public record ExplainedAsking(CustomerId customer, AskingDecision now, List<SurveyAsking> askings) {}

    /**
     * @param reference as of {@link CustomerReferences#resolve}
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey or customer
     */
    public ExplainedAsking handle(Workspace workspace, SurveyId survey, String reference) {
        KnownSurvey known = surveys.require(workspace.id(), survey);
        CustomerId customer = customers.resolve(workspace.id(), reference);
        return new ExplainedAsking(
                customer,
                decideAsking
                        .decide(workspace, known, DecideAsking.Person.of(customer))
                        .decision(),
                askings.of(workspace.id(), survey, customer));
    }
}
