package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@link MetricSource} as a user writes it, which may be wrong.
 *
 * @param kind {@code any_event} or {@code signals}
 * @param signals for {@code signals} only
 */
public record MetricSourceDefinition(Optional<String> kind, Optional<List<SignalDefinition>> signals) {

    private static final String ANY_EVENT = "any_event";
    private static final String SIGNALS = "signals";

    public static MetricSourceDefinition of(MetricSource source) {
        return switch (source) {
            case MetricSource.AnyEvent _ -> new MetricSourceDefinition(Optional.of(ANY_EVENT), Optional.empty());
            case MetricSource.Signals(List<Signal> signals) ->
                new MetricSourceDefinition(
                        Optional.of(SIGNALS),
                        Optional.of(signals.stream().map(SignalDefinition::of).toList()));
        };
    }

    /**
     * @param at JSON pointer to this source
     * @return empty if violations were added
     */
    Optional<MetricSource> source(String at, Violations violations) {
        return violations.required(at + "/kind", kind).flatMap(known -> switch (known) {
            case ANY_EVENT -> anyEvent(at + "/signals", violations);
            case SIGNALS ->
                violations
                        .required(at + "/signals", signals)
                        .flatMap(written -> listed(written, at + "/signals", violations));
            default -> {
                violations.add(at + "/kind", "must be any_event or signals", known);
                yield Optional.empty();
            }
        });
    }

    private Optional<MetricSource> anyEvent(String at, Violations violations) {
        signals.ifPresent(written -> violations.add(at, "must be left out", written.size() + " signals"));
        return signals.isPresent() ? Optional.empty() : Optional.of(MetricSource.anyEvent());
    }

    private static Optional<MetricSource> listed(List<SignalDefinition> written, String at, Violations violations) {
        if (written.isEmpty() || written.size() > MetricSource.MOST_SIGNALS) {
            violations.add(at, "must be 1 to 20 signals", written.size() + " signals");
            return Optional.empty();
        }
        int before = violations.count();
        var checked = new ArrayList<Signal>();
        for (int i = 0; i < written.size(); i++) {
            String here = at + "/" + i;
            written.get(i).signal(here, violations).ifPresent(signal -> {
                MetricSource.Signals.problem(signal, checked)
                        .ifPresent(problem ->
                                violations.add(here, problem, signal.type().name()));
                checked.add(signal);
            });
        }
        return violations.count() > before ? Optional.empty() : Optional.of(new MetricSource.Signals(checked));
    }
}
