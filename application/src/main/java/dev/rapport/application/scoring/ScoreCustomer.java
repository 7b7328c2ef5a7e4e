package dev.rapport.application.scoring;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.scoring.ExplainedScore.DayLine;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Contribution;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.Fraction;
import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricContribution;
import dev.rapport.domain.scoring.RuleContribution;
import dev.rapport.domain.scoring.ScoreBreakdown;
import dev.rapport.domain.scoring.ScoredDay;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Scores one customer on one day and says why; always live. */
@ApplicationScoped
public class ScoreCustomer {

    private static final int SHOWN_SCALE = 6;

    private final LookAtModel lookAtModel;
    private final Activities activities;
    private final CustomerReferences customers;

    ScoreCustomer(LookAtModel lookAtModel, Activities activities, CustomerReferences customers) {
        this.lookAtModel = lookAtModel;
        this.activities = activities;
        this.customers = customers;
    }

    /** @param day any day, past or future, in the workspace's zone */
    @Transactional
    public ExplainedScore handle(Workspace workspace, CustomerId customer, ModelChoice choice, LocalDate day) {
        ModelVersion version = lookAtModel.handle(workspace, choice);
        CustomerActivity activity =
                activities.of(workspace, customer, Activities.Need.of(version.model(), day.minusDays(30)));
        Optional<ScoreBreakdown> breakdown = version.model().score(activity, day);
        return new ExplainedScore(
                customer,
                customers.userId(workspace.id(), customer),
                version.label(),
                day,
                breakdown.isPresent(),
                breakdown.isPresent() ? Optional.empty() : Optional.of(reason(version.model(), activity, day)),
                breakdown.map(scored -> scored.score().points()),
                breakdown.map(scored -> BandLabel.of(scored.band())),
                version.model().change(activity, day, 7).map(Change::of),
                version.model().change(activity, day, 30).map(Change::of),
                breakdown.stream()
                        .flatMap(scored -> scored.contributions().stream())
                        .map(contribution -> contribution(contribution, activity, day))
                        .toList());
    }

    /** Why there is no score on {@code day}. */
    static String reason(ScoringModel model, CustomerActivity activity, LocalDate day) {
        if (activity.firstDay().isEmpty()) {
            return "no-events";
        }
        if (activity.firstDay().get().isAfter(day)) {
            return "no-events-by-then";
        }
        return model.audience().contains(activity, day) ? "all-metrics-left-out" : "outside-audience";
    }

    private static ExplainedScore.Contribution contribution(
            Contribution contribution, CustomerActivity activity, LocalDate day) {
        return switch (contribution) {
            case RuleContribution ofRule -> rule(ofRule, day);
            case MetricContribution ofMetric -> metric(ofMetric, activity, day);
        };
    }

    private static ExplainedScore.Contribution rule(RuleContribution contribution, LocalDate day) {
        ModelLine line = ModelLine.of(contribution);
        return new ExplainedScore.Contribution(
                line.id(),
                line.description(),
                line.eventTypes(),
                contribution.points(),
                contribution.events(),
                contribution.value(),
                Optional.empty(),
                contribution.cut().signum() == 0 ? Optional.empty() : Optional.of(contribution.uncapped()),
                contribution.rule().window().firstDay(day),
                contribution.days().reversed().stream().map(ScoreCustomer::line).toList());
    }

    private static ExplainedScore.Contribution metric(
            MetricContribution contribution, CustomerActivity activity, LocalDate day) {
        ModelLine line = ModelLine.of(contribution);
        Metric metric = contribution.metric();
        return new ExplainedScore.Contribution(
                line.id(),
                line.description(),
                line.eventTypes(),
                contribution.points(),
                metric.events(activity, day),
                metric.valueSum(activity, day),
                Optional.of(new ExplainedScore.Metric(
                        metric.measure().key(),
                        contribution.measured().map(ScoreCustomer::shown),
                        contribution.normalised().map(ScoreCustomer::shown),
                        metric.weight(),
                        contribution.weights(),
                        contribution.normalised().isEmpty())),
                Optional.empty(),
                metric.window().firstDay(day),
                List.of());
    }

    private static BigDecimal shown(Fraction number) {
        return number.rounded(SHOWN_SCALE);
    }

    private static DayLine line(ScoredDay scored) {
        return new DayLine(
                scored.activity().day(),
                scored.age(),
                scored.activity().events(),
                scored.activity().valueSum(),
                scored.earned(),
                scored.capped().compareTo(scored.earned()) != 0,
                scored.remainder().shown(),
                scored.points());
    }
}
