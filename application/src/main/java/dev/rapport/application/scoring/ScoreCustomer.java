package dev.rapport.application.scoring;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.scoring.ExplainedScore.DayLine;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Contribution;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.ScoreBreakdown;
import dev.rapport.domain.scoring.ScoredDay;
import dev.rapport.domain.scoring.Window;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Scores one customer on one day and says why; always live. */
@ApplicationScoped
public class ScoreCustomer {

    private final ScoringModels models;
    private final Activities activities;
    private final CustomerReferences customers;

    ScoreCustomer(ScoringModels models, Activities activities, CustomerReferences customers) {
        this.models = models;
        this.activities = activities;
        this.customers = customers;
    }

    /** @param day any day, past or future, in the workspace's zone */
    @Transactional
    public ExplainedScore handle(Workspace workspace, CustomerId customer, ModelChoice choice, LocalDate day) {
        ModelVersion version = models.usable(workspace.id(), choice);
        CustomerActivity activity =
                activities.of(workspace.id(), customer, version.model().signals());
        Optional<ScoreBreakdown> breakdown = version.model().score(activity, day);
        return new ExplainedScore(
                customer,
                customers.userId(workspace.id(), customer),
                version.label(),
                day,
                breakdown.isPresent(),
                breakdown.isPresent() ? Optional.empty() : Optional.of(reason(activity)),
                breakdown.map(scored -> scored.score().points()),
                breakdown.map(scored -> BandLabel.of(scored.band())),
                version.model().change(activity, day, 7).map(Change::of),
                version.model().change(activity, day, 30).map(Change::of),
                breakdown.stream()
                        .flatMap(scored -> scored.contributions().stream())
                        .map(contribution -> contribution(contribution, day))
                        .toList());
    }

    private static String reason(CustomerActivity activity) {
        return activity.firstDay().isEmpty() ? "no-events" : "no-events-by-then";
    }

    private static ExplainedScore.Contribution contribution(Contribution contribution, LocalDate day) {
        Rule rule = contribution.rule();
        return new ExplainedScore.Contribution(
                rule.id().id(),
                RuleText.of(rule),
                rule.signal().type().name(),
                contribution.points(),
                contribution.events(),
                contribution.value(),
                contribution.cut().signum() == 0 ? Optional.empty() : Optional.of(contribution.uncapped()),
                firstDay(rule.window(), day),
                contribution.days().reversed().stream().map(ScoreCustomer::line).toList());
    }

    private static Optional<LocalDate> firstDay(Window window, LocalDate day) {
        return switch (window) {
            case Window.AllTime _ -> Optional.empty();
            case Window.LastDays(int days) -> Optional.of(day.minusDays(days - 1L));
        };
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
