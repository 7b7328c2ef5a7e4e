package dev.rapport.domain.scoring;

import dev.rapport.domain.scoring.SomeWeighting.Event;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** The definition of docs/formulas.md once more, event by event and in binary numbers, sharing no code with the product's. */
final class SlowWeightedReference {

    private static final MathContext DIGITS = new MathContext(40);

    private SlowWeightedReference() {}

    /** @return empty: not scored */
    static OptionalDouble score(WeightedModel model, List<Event> events, LocalDate asked) {
        List<Event> past =
                events.stream().filter(event -> !event.day().isAfter(asked)).toList();
        if (past.isEmpty()) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        double weights = 0;
        for (Metric metric : model.metrics()) {
            Optional<BigDecimal> measured = measured(metric, past, asked);
            if (measured.isPresent()) {
                sum += metric.weight() * normalised(metric.normalisation(), measured.get());
                weights += metric.weight();
            } else if (metric.whenMissing() instanceof WhenMissing.Fixed(BigDecimal points)) {
                sum += metric.weight() * points.doubleValue();
                weights += metric.weight();
            } else if (metric.whenMissing() instanceof WhenMissing.Zero) {
                weights += metric.weight();
            }
        }
        return weights == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum / weights);
    }

    private static Optional<BigDecimal> measured(Metric metric, List<Event> past, LocalDate asked) {
        List<Event> ever = new ArrayList<>();
        switch (metric.source()) {
            case MetricSource.AnyEvent _ -> ever.addAll(past);
            case MetricSource.Signals(List<Signal> signals) -> {
                for (Signal signal : signals) {
                    past.stream().filter(event -> event.gives(signal)).forEach(ever::add);
                }
            }
        }
        if (ever.isEmpty()) {
            return Optional.empty();
        }
        List<Event> seen = new ArrayList<>();
        for (Event event : ever) {
            long age = ChronoUnit.DAYS.between(event.day(), asked);
            if (!(metric.window() instanceof Window.LastDays(int days)) || age <= days - 1) {
                seen.add(event);
            }
        }
        List<Event> valued =
                seen.stream().filter(event -> event.value().isPresent()).toList();
        BigDecimal sum = BigDecimal.ZERO;
        for (Event event : valued) {
            sum = sum.add(event.value().orElseThrow());
        }
        var days = new HashSet<LocalDate>();
        var types = new HashSet<String>();
        for (Event event : seen) {
            days.add(event.day());
            types.add(event.type().name());
        }
        return switch (metric.measure()) {
            case EVENTS -> Optional.of(new BigDecimal(seen.size()));
            case VALUE_SUM -> Optional.of(sum);
            case ACTIVE_DAYS -> Optional.of(new BigDecimal(days.size()));
            case EVENT_TYPES -> Optional.of(new BigDecimal(types.size()));
            case DAYS_SINCE_LAST -> {
                long ago = 0;
                while (!days.contains(asked.minusDays(ago))) {
                    ago++;
                }
                yield Optional.of(new BigDecimal(ago));
            }
            case AVERAGE_VALUE ->
                valued.isEmpty() ? Optional.empty() : Optional.of(sum.divide(new BigDecimal(valued.size()), DIGITS));
            case LAST_VALUE ->
                // The ids of SomeWeighting are ASCII, where all orders are the same.
                valued.stream()
                        .max(Comparator.comparing(Event::at).thenComparing(Event::id))
                        .flatMap(Event::value);
        };
    }

    private static double normalised(Normalisation normalisation, BigDecimal measured) {
        double x = measured.doubleValue();
        return switch (normalisation) {
            case Normalisation.Linear(BigDecimal min, BigDecimal max) ->
                clamped(100 * (x - min.doubleValue()) / (max.doubleValue() - min.doubleValue()));
            case Normalisation.Logarithmic(BigDecimal min, BigDecimal max) -> {
                double inside =
                        Math.clamp(x, min.min(max).doubleValue(), min.max(max).doubleValue());
                double from = Math.log(1 + min.doubleValue());
                double to = Math.log(1 + max.doubleValue());
                yield clamped(100 * (Math.log(1 + inside) - from) / (to - from));
            }
            case Normalisation.Steps(List<Normalisation.Step> steps) -> {
                int at = steps.size() - 1;
                while (at > 0 && measured.compareTo(steps.get(at).from()) < 0) {
                    at--;
                }
                yield steps.get(at).points().doubleValue();
            }
        };
    }

    private static double clamped(double points) {
        return Math.max(0, Math.min(100, points));
    }
}
