package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.violation.Violation;
import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a metric measures, as a user writes it before saying what is little and what is much; it may be wrong.
 *
 * @param source as in {@link MetricDefinition}, like measure and window
 * @param audience as in {@link ModelDefinition}
 */
public record MeasurementDefinition(
        Optional<MetricSourceDefinition> source,
        Optional<String> measure,
        Optional<WindowDefinition> window,
        Optional<List<TestDefinition>> audience) {

    private static final Normalisation ANY = new Normalisation.Linear(BigDecimal.ZERO, BigDecimal.ONE);
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What became of a definition. */
    public sealed interface Checked {

        /** @param model has no metric but this one; only what it measures means anything */
        record Valid(WeightedModel model) implements Checked {

            public Metric metric() {
                return model.metrics().getFirst();
            }
        }

        /** @param violations at least one, everything that is wrong, with pointers from the definition down */
        record Invalid(List<Violation> violations) implements Checked {}
    }

    public Checked check() {
        var violations = new Violations();
        Optional<Metric> metric = new MetricDefinition(
                        Optional.of("measured"),
                        source,
                        measure,
                        window,
                        Optional.of(NormalisationDefinition.of(ANY)),
                        Optional.empty(),
                        Optional.of(WHOLE))
                .metric("", violations);
        Optional<Audience> checkedAudience = TestDefinition.condition(
                        audience.orElse(List.of()), "/audience", violations)
                .map(Audience::new);
        return violations.isEmpty()
                ? new Checked.Valid(
                        new WeightedModel(List.of(metric.orElseThrow()), Bands.DEFAULT, checkedAudience.orElseThrow()))
                : new Checked.Invalid(violations.found());
    }
}
