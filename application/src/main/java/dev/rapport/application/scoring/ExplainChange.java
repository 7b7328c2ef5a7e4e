package dev.rapport.application.scoring;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.scoring.ExplainedChange.ComparedScore;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.ChangeCause;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.ScoreBreakdown;
import dev.rapport.domain.scoring.ScoreComparison;
import dev.rapport.domain.scoring.ScoreDifference;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Says why a customer's score changed between two days; always live. */
@ApplicationScoped
public class ExplainChange {

    private final LookAtModel lookAtModel;
    private final Activities activities;
    private final LateEvents lateEvents;
    private final CustomerReferences customers;

    ExplainChange(LookAtModel lookAtModel, Activities activities, LateEvents lateEvents, CustomerReferences customers) {
        this.lookAtModel = lookAtModel;
        this.activities = activities;
        this.lateEvents = lateEvents;
        this.customers = customers;
    }

    /** A version on its day, and the score by it. */
    private record Scored(ModelVersion version, LocalDate day, Optional<ScoreBreakdown> breakdown) {}

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code parameter.invalid} if the later day is before the earlier one
     * @throws dev.rapport.application.refusal.NotFound if there is no such model, or one of the versions
     * @throws dev.rapport.application.refusal.Conflict {@code model.being-prepared} while a version is
     */
    @Transactional
    public ExplainedChange handle(Workspace workspace, CustomerId customer, ChangeQuestion asked) {
        DayRange.checkOrder(asked.from(), asked.to());
        ModelVersion later = lookAtModel.handle(workspace, asked.model());
        ModelVersion earlier = asked.fromVersion()
                .map(version -> lookAtModel.handle(
                        workspace, new ModelChoice(Optional.of(later.label().id()), Optional.of(version))))
                .orElse(later);
        Activities.Need need =
                Activities.Need.of(earlier.model(), asked.from()).and(Activities.Need.of(later.model(), asked.from()));
        CustomerActivity activity = activities.of(workspace, customer, need);
        ScoreDifference difference = ScoreComparison.between(earlier.model(), asked.from(), later.model(), asked.to())
                .of(activity);
        Scored before = new Scored(earlier, asked.from(), earlier.model().score(activity, asked.from()));
        Scored after = new Scored(later, asked.to(), later.model().score(activity, asked.to()));
        Optional<ScoreDifference.Explained> explained =
                difference instanceof ScoreDifference.Explained known ? Optional.of(known) : Optional.empty();
        return new ExplainedChange(
                customer,
                customers.userId(workspace.id(), customer),
                later.label(),
                side(before, activity),
                side(after, activity),
                state(difference),
                explained.map(ScoreDifference.Explained::points),
                explained.map(ExplainChange::causes).orElse(Map.of()),
                explained
                        .map(changes -> new ChangedRules(
                                        before.breakdown(),
                                        after.breakdown(),
                                        asked,
                                        late(workspace, customer, need, asked))
                                .of(changes.rules()))
                        .orElse(List.of()));
    }

    private static String state(ScoreDifference difference) {
        return switch (difference) {
            case ScoreDifference.Explained _ -> "explained";
            case ScoreDifference.New _ -> "new";
            case ScoreDifference.Gone _ -> "no-longer-scored";
            case ScoreDifference.NotScored _ -> "not-scored";
        };
    }

    private static ComparedScore side(Scored scored, CustomerActivity activity) {
        return new ComparedScore(
                scored.day(),
                scored.version().label().version(),
                scored.breakdown().isPresent()
                        ? Optional.empty()
                        : Optional.of(ScoreCustomer.reason(scored.version().model(), activity, scored.day())),
                scored.breakdown().map(breakdown -> breakdown.score().points()),
                scored.breakdown().map(breakdown -> BandLabel.of(breakdown.band())));
    }

    private static Map<String, BigDecimal> causes(ScoreDifference.Explained explained) {
        var causes = new LinkedHashMap<String, BigDecimal>();
        for (ChangeCause cause : ChangeCause.values()) {
            causes.put(cause.key(), explained.pointsOf(cause));
        }
        return causes;
    }

    private Optional<CustomerActivity> late(
            Workspace workspace, CustomerId customer, Activities.Need need, ChangeQuestion asked) {
        return lateEvents.of(workspace, customer, need, asked.from().plusDays(1), asked.to());
    }
}
