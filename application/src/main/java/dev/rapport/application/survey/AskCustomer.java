package dev.rapport.application.survey;

import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.survey.DecideAsking.Decided;
import dev.rapport.application.survey.DecideAsking.Person;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.AskingDecision;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Puts a survey to somebody if that is due: decided and noted at once, so that surveys that ask together keep the budget. */
@ApplicationScoped
public class AskCustomer {

    private final Surveys surveys;
    private final DecideAsking decideAsking;
    private final Askings askings;
    private final Identities identities;
    private final Clock clock;

    AskCustomer(Surveys surveys, DecideAsking decideAsking, Askings askings, Identities identities, Clock clock) {
        this.surveys = surveys;
        this.decideAsking = decideAsking;
        this.askings = askings;
        this.identities = identities;
        this.clock = clock;
    }

    /** @param asking empty: the decision says no */
    public record Asked(AskingDecision decision, Optional<SurveyAsking> asking) {}

    /** @throws dev.rapport.application.refusal.NotFound if there is no such survey */
    @Transactional
    public Asked handle(Workspace workspace, SurveyId survey, Identity identity, Submission.Channel channel) {
        identities.keepAll(workspace.id());
        KnownSurvey known = surveys.require(workspace.id(), survey);
        Person person = hold(workspace, identity);
        Decided decided = decideAsking.decide(workspace, known, person);
        if (!decided.decision().asks()) {
            return new Asked(decided.decision(), Optional.empty());
        }
        long number = Objects.requireNonNull(
                identities.resolve(workspace.id(), Set.of(identity), Map.of()).get(identity));
        var asking = new SurveyAsking(
                survey,
                number,
                decided.wave(),
                channel,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                Optional.empty(),
                decided.decision());
        askings.add(workspace.id(), asking);
        return new Asked(decided.decision(), Optional.of(asking));
    }

    /** First the name, so that of two who bring a new one the second finds the customer that it became. */
    private Person hold(Workspace workspace, Identity identity) {
        askings.hold(workspace.id(), Person.of(identity).number());
        Person person = decideAsking.person(workspace, identity);
        if (person.customer().isPresent()) {
            askings.hold(workspace.id(), person.number());
        }
        return person;
    }
}
