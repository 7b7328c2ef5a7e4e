package dev.rapport.application.survey;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.survey.Askings.History;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.Asking;
import dev.rapport.domain.survey.AskingDecision;
import dev.rapport.domain.survey.AskingDecision.Facts;
import dev.rapport.domain.survey.FatigueBudget;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whether a survey would ask somebody now, and why. Changes nothing. */
@ApplicationScoped
public class DecideAsking {

    private final Surveys surveys;
    private final CustomerReferences customers;
    private final Askings askings;
    private final Responses responses;
    private final FatigueBudgets budgets;
    private final Clock clock;

    DecideAsking(
            Surveys surveys,
            CustomerReferences customers,
            Askings askings,
            Responses responses,
            FatigueBudgets budgets,
            Clock clock) {
        this.surveys = surveys;
        this.customers = customers;
        this.askings = askings;
        this.responses = responses;
        this.budgets = budgets;
        this.clock = clock;
    }

    /**
     * Somebody who may be asked.
     *
     * @param customer empty: nobody has heard of this person
     * @param number decides who is in the share; stays the same as long as the customer is or isn't known
     */
    record Person(Optional<CustomerId> customer, long number) {

        static Person of(CustomerId customer) {
            return new Person(Optional.of(customer), customer.number());
        }

        /** Somebody unknown, by the name that a client uses. */
        static Person of(Identity identity) {
            byte[] name = (identity.kind() + " " + identity.name()).getBytes(StandardCharsets.UTF_8);
            return new Person(Optional.empty(), UUID.nameUUIDFromBytes(name).getMostSignificantBits());
        }
    }

    /** @param wave that the asking would be */
    record Decided(AskingDecision decision, long wave) {}

    /** @throws dev.rapport.application.refusal.NotFound if there is no such survey */
    public AskingDecision handle(Workspace workspace, SurveyId survey, Identity identity) {
        return decide(workspace, surveys.require(workspace.id(), survey), person(workspace, identity))
                .decision();
    }

    Person person(Workspace workspace, Identity identity) {
        return customers.of(workspace.id(), identity).map(Person::of).orElseGet(() -> Person.of(identity));
    }

    Decided decide(Workspace workspace, KnownSurvey known, Person person) {
        Instant now = clock.instant();
        LocalDate today = workspace.dayOf(now);
        FatigueBudget budget = budgets.of(workspace.id());
        // A draft may be wrong; that it is one decides before anything else is looked at.
        Asking asking = known.state() == SurveyState.DRAFT
                ? Asking.EVERYBODY_ONCE
                : known.survey().asking();
        History history = person.customer()
                .map(customer -> askings.history(workspace.id(), known.id(), customer, since(workspace, budget, today)))
                .orElse(History.NONE);
        var facts = new Facts(
                today,
                asking.openness(known.state(), now, counted(workspace, known, asking)),
                inAudience(workspace, asking, person),
                history.times(),
                history.last().map(workspace::dayOf),
                history.recently());
        return new Decided(
                AskingDecision.of(asking, budget, facts, known.id().number(), person.number()), history.latest() + 1);
    }

    private static Instant since(Workspace workspace, FatigueBudget budget, LocalDate today) {
        return budget.from(today).atStartOfDay(workspace.zone()).toInstant();
    }

    private long counted(Workspace workspace, KnownSurvey known, Asking asking) {
        return asking.quota().isEmpty() ? 0 : responses.countAsked(workspace.id(), known.id());
    }

    private boolean inAudience(Workspace workspace, Asking asking, Person person) {
        return asking.audience().isAlways()
                || asking.audience()
                        .holds(person.customer()
                                .map(customer -> askings.traits(
                                        workspace.id(),
                                        customer,
                                        asking.audience().names()))
                                .orElse(Map.of()));
    }
}
