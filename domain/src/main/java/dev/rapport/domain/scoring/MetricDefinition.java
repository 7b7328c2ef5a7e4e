package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A {@link Metric} as a user writes it, which may be wrong.
 *
 * @param measure a name of {@link Measure} in lower case
 * @param window left out: the last 30 days; for {@code days_since_last} all time, and never anything else
 * @param whenMissing left out: counts 0
 * @param weight in percent
 */
public record MetricDefinition(
        Optional<String> id,
        Optional<MetricSourceDefinition> source,
        Optional<String> measure,
        Optional<WindowDefinition> window,
        Optional<NormalisationDefinition> normalisation,
        Optional<WhenMissingDefinition> whenMissing,
        Optional<BigDecimal> weight) {

    public static MetricDefinition of(Metric metric) {
        return new MetricDefinition(
                Optional.of(metric.id().id()),
                Optional.of(MetricSourceDefinition.of(metric.source())),
                Optional.of(metric.measure().key()),
                Optional.of(WindowDefinition.of(metric.window())),
                Optional.of(NormalisationDefinition.of(metric.normalisation())),
                Optional.of(WhenMissingDefinition.of(metric.whenMissing())),
                Optional.of(BigDecimal.valueOf(metric.weight())));
    }

    /** The weight alone, which counts towards the total whatever else is wrong; empty if it is itself. */
    public Optional<Integer> wholeWeight() {
        return weight.filter(written -> Metric.problemOfWeight(written).isEmpty())
                .map(BigDecimal::intValueExact);
    }

    /**
     * @param at JSON pointer to this metric
     * @return empty if violations were added
     */
    Optional<Metric> metric(String at, Violations violations) {
        int before = violations.count();
        Optional<RuleId> name =
                violations.requiredAndChecked(at + "/id", id, RuleId::problem).map(RuleId::new);
        Optional<MetricSource> from = violations
                .required(at + "/source", source)
                .flatMap(written -> written.source(at + "/source", violations));
        Optional<Measure> what = violations
                .requiredAndChecked(at + "/measure", measure, MetricDefinition::problemOfMeasure)
                .map(known -> Measure.valueOf(known.toUpperCase(Locale.ROOT)));
        what.ifPresent(known -> from.ifPresent(
                events -> violations.checked(at + "/source", events, it -> Metric.problemOfSource(known, it))));
        Optional<Window> days = days(what, at + "/window", violations);
        Optional<Normalisation> scale = violations
                .required(at + "/normalisation", normalisation)
                .flatMap(written -> written.normalisation(at + "/normalisation", violations));
        Optional<WhenMissing> otherwise = whenMissing
                .map(written -> written.whenMissing(at + "/whenMissing", violations))
                .orElse(Optional.of(new WhenMissing.Zero()));
        violations.requiredAndChecked(at + "/weight", weight, Metric::problemOfWeight);
        if (violations.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Metric(
                name.orElseThrow(),
                from.orElseThrow(),
                what.orElseThrow(),
                days.orElseThrow(),
                scale.orElseThrow(),
                otherwise.orElseThrow(),
                wholeWeight().orElseThrow()));
    }

    private Optional<Window> days(Optional<Measure> what, String at, Violations violations) {
        if (window.isEmpty()) {
            return what.map(Metric::defaultWindow);
        }
        return window.get().window(at, violations).filter(read -> {
            Optional<String> problem = what.flatMap(known -> Metric.problemOfWindow(known, read));
            problem.ifPresent(message ->
                    violations.add(at + "/kind", message, window.get().kind().orElse("")));
            return problem.isEmpty();
        });
    }

    private static Optional<String> problemOfMeasure(String name) {
        return Arrays.stream(Measure.values()).anyMatch(measure -> measure.key().equals(name))
                ? Optional.empty()
                : Optional.of("must be one of "
                        + Arrays.stream(Measure.values()).map(Measure::key).collect(Collectors.joining(", ")));
    }
}
