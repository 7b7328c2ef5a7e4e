package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The whole model at each step: who is left out changes what the others weigh. */
final class WeightedComparison extends ScoreComparison {

    private final WeightedModel before;
    private final WeightedModel after;
    private final Map<RuleId, Metric> metricsBefore;
    private final Map<RuleId, Metric> metricsAfter;

    WeightedComparison(WeightedModel before, LocalDate from, WeightedModel after, LocalDate to) {
        super(before, from, after, to);
        this.before = before;
        this.after = after;
        this.metricsBefore = byId(before);
        this.metricsAfter = byId(after);
    }

    private static Map<RuleId, Metric> byId(WeightedModel model) {
        var byId = new LinkedHashMap<RuleId, Metric>();
        model.metrics().forEach(metric -> byId.put(metric.id(), metric));
        return byId;
    }

    @Override
    List<RuleChange> changes(CustomerActivity activity) {
        List<Map<RuleId, BigDecimal>> stages = stages(activity);
        return Stream.concat(metricsAfter.keySet().stream(), metricsBefore.keySet().stream())
                .distinct()
                .map(id -> change(
                        new RuleVersions.OfMetric(
                                Optional.ofNullable(metricsBefore.get(id)), Optional.ofNullable(metricsAfter.get(id))),
                        stages,
                        activity))
                .toList();
    }

    private RuleChange change(RuleVersions versions, List<Map<RuleId, BigDecimal>> stages, CustomerActivity activity) {
        List<CausedChange> causes = CausedChange.between(stages.stream()
                .map(stage -> stage.getOrDefault(versions.id(), Decimals.ZERO))
                .toList());
        return new RuleChange(versions, causes, versions.movement(activity, from, to));
    }

    private List<Map<RuleId, BigDecimal>> stages(CustomerActivity activity) {
        CustomerActivity known = activity.upTo(from);
        Map<RuleId, BigDecimal> end = stage(after, formula -> formula.measured(activity, to));
        return List.of(
                stage(before, formula -> formula.measured(known, from)),
                stage(after, formula -> formula.measured(known, from)),
                stage(after, formula -> formula.measured(known, looksAtAges(formula) ? from : to)),
                stage(after, formula -> formula.measured(known, to)),
                end,
                end); // nothing is capped
    }

    /** It has no window, so only the passing of time changes it. */
    private static boolean looksAtAges(MetricFormula formula) {
        return formula.metric().measure() == Measure.DAYS_SINCE_LAST;
    }

    /** @return what each metric adds; empty if all are left out */
    private static Map<RuleId, BigDecimal> stage(
            WeightedModel model, Function<MetricFormula, Optional<Fraction>> measuring) {
        List<MetricFormula> formulas =
                model.metrics().stream().map(MetricFormula::new).toList();
        var normalised = new ArrayList<Optional<Fraction>>();
        for (MetricFormula formula : formulas) {
            normalised.add(formula.normalised(measuring.apply(formula)));
        }
        var stage = new HashMap<RuleId, BigDecimal>();
        new Weighing(formulas).points(normalised).ifPresent(points -> {
            for (int i = 0; i < formulas.size(); i++) {
                stage.put(formulas.get(i).metric().id(), points.get(i));
            }
        });
        return stage;
    }
}
