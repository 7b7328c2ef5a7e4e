package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.violation.Violations;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * A {@link WeightedModel} as a user writes it, which may be wrong.
 *
 * @param bands left out: {@link Bands#DEFAULT}
 * @param audience tests of traits, all of which must hold; left out: everybody
 */
public record WeightedModelDefinition(
        List<MetricDefinition> metrics, Optional<List<BandDefinition>> bands, Optional<List<TestDefinition>> audience)
        implements ModelDefinition {

    public WeightedModelDefinition {
        metrics = List.copyOf(metrics);
    }

    /** For everybody. */
    public WeightedModelDefinition(List<MetricDefinition> metrics, Optional<List<BandDefinition>> bands) {
        this(metrics, bands, Optional.empty());
    }

    /** Written out in full, so that it means the same when a default changes one day. */
    public static WeightedModelDefinition of(WeightedModel model) {
        return new WeightedModelDefinition(
                model.metrics().stream().map(MetricDefinition::of).toList(),
                Optional.of(BandDefinition.of(model.bands())),
                ModelDefinition.tests(model.audience()));
    }

    @Override
    public Checked check() {
        var violations = new Violations();
        List<Metric> checkedMetrics = metrics(violations);
        Optional<Bands> checkedBands = checkedBands(violations);
        Optional<Audience> checkedAudience = checkedAudience(violations);
        return violations.isEmpty()
                ? new Checked.Valid(
                        new WeightedModel(checkedMetrics, checkedBands.orElseThrow(), checkedAudience.orElseThrow()))
                : new Checked.Invalid(violations.found());
    }

    private List<Metric> metrics(Violations violations) {
        if (metrics.isEmpty() || metrics.size() > WeightedModel.MOST_METRICS) {
            violations.add("/metrics", "must be 1 to 100 metrics", metrics.size() + " metrics");
            return List.of();
        }
        var checked = new ArrayList<Metric>();
        var ids = new HashSet<String>();
        for (int i = 0; i < metrics.size(); i++) {
            String at = "/metrics/" + i;
            metrics.get(i).metric(at, violations).ifPresent(checked::add);
            metrics.get(i)
                    .id()
                    .filter(id -> !ids.add(id))
                    .ifPresent(id -> violations.add(at + "/id", "must differ from the ids of the other metrics", id));
        }
        checkTotal(violations);
        return checked;
    }

    /** Only where every weight is one: with a weight missing or wrong, nobody can say by how much the total misses. */
    private void checkTotal(Violations violations) {
        List<Integer> weights = metrics.stream()
                .flatMap(metric -> metric.wholeWeight().stream())
                .toList();
        if (weights.size() == metrics.size()) {
            int total = weights.stream().mapToInt(Integer::intValue).sum();
            WeightedModel.problemOfTotal(total).ifPresent(problem -> violations.add("/metrics", problem, total));
        }
    }
}
