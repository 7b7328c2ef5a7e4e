package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.CustomerOverviewQuery.Sort;
import dev.rapport.application.scoring.ScoreChanges.Cause;
import dev.rapport.application.scoring.ScoreChanges.Mover;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.CausedChange;
import dev.rapport.domain.scoring.RuleChange;
import dev.rapport.domain.scoring.ScoreComparison;
import dev.rapport.domain.scoring.ScoreDifference;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class LiveBiggestChanges implements BiggestChanges {

    private static final int MOST = 50;

    private final CustomerOverviews overviews;
    private final ScoringModels models;
    private final Activities activities;

    LiveBiggestChanges(CustomerOverviews overviews, ScoringModels models, Activities activities) {
        this.overviews = overviews;
        this.models = models;
        this.activities = activities;
    }

    @Override
    public ScoreChanges of(Workspace workspace, ModelChoice choice, int days, int limit) {
        check("?days", days == 7 || days == 30, "days must be 7 or 30: " + days);
        check("?limit", limit >= 1 && limit <= MOST, "limit must be 1 to " + MOST + ": " + limit);
        CustomerOverviewPage rises = page(workspace, choice, days, limit, true);
        CustomerOverviewPage drops = page(workspace, choice, days, limit, false);
        ScoringModel model = models.find(
                        workspace.id(),
                        new ModelChoice(
                                Optional.of(rises.model().id()),
                                Optional.of(rises.model().version())))
                .orElseThrow()
                .model();
        return new ScoreChanges(
                rises.model(),
                rises.day(),
                days,
                movers(workspace, rises, model, days, 1),
                movers(workspace, drops, model, days, -1));
    }

    private static void check(String pointer, boolean holds, String detail) {
        if (!holds) {
            throw new Invalid("parameter.invalid", detail, List.of(new Violation(pointer, detail)));
        }
    }

    private CustomerOverviewPage page(
            Workspace workspace, ModelChoice choice, int days, int limit, boolean descending) {
        Sort sort = days == 7 ? Sort.CHANGE_7 : Sort.CHANGE_30;
        return overviews.page(
                workspace,
                new CustomerOverviewQuery(
                        choice.model(),
                        Optional.empty(),
                        sort,
                        descending,
                        "",
                        Optional.empty(),
                        limit,
                        Optional.empty()));
    }

    /** @param sign 1 for rises, −1 for drops; who moved the other way, or not at all, is left out */
    private List<Mover> movers(Workspace workspace, CustomerOverviewPage page, ScoringModel model, int days, int sign) {
        var moved = new LinkedHashMap<CustomerId, CustomerOverview>();
        page.customers().stream()
                .filter(customer -> points(customer, days).signum() == sign)
                .forEach(customer -> moved.put(customer.id(), customer));
        LocalDate from = page.day().minusDays(days);
        ScoreComparison comparison = ScoreComparison.between(model, from, model, page.day());
        var causes = new HashMap<CustomerId, Cause>();
        activities.each(
                workspace,
                moved.keySet(),
                Activities.Need.of(model, from),
                customer -> cause(comparison.of(customer.activity()), sign)
                        .ifPresent(cause -> causes.put(customer.id(), cause)));
        return moved.values().stream()
                .map(customer ->
                        new Mover(customer, points(customer, days), Optional.ofNullable(causes.get(customer.id()))))
                .toList();
    }

    private static BigDecimal points(CustomerOverview customer, int days) {
        return (days == 7 ? customer.change7() : customer.change30())
                .flatMap(Change::points)
                .orElse(BigDecimal.ZERO);
    }

    private static Optional<Cause> cause(ScoreDifference difference, int sign) {
        return switch (difference) {
            case ScoreDifference.Explained explained ->
                explained.rules().stream()
                        .filter(rule -> rule.points().signum() == sign)
                        .max(Comparator.comparing(rule -> rule.points().abs()))
                        .map(rule -> cause(rule, sign));
            case ScoreDifference.New _, ScoreDifference.Gone _, ScoreDifference.NotScored _ -> Optional.empty();
        };
    }

    /** What adds up to something of this sign has a part of it. */
    private static Cause cause(RuleChange rule, int sign) {
        ModelLine line = ModelLine.latest(rule.versions());
        CausedChange biggest = rule.causes().stream()
                .filter(caused -> caused.points().signum() == sign)
                .max(Comparator.comparing(caused -> caused.points().abs()))
                .orElseThrow();
        return new Cause(
                line.id(),
                line.description(),
                line.eventTypes(),
                rule.points(),
                biggest.cause().key());
    }
}
