package dev.rapport.domain.scoring;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Which events a metric measures. */
public sealed interface MetricSource {

    /** The most signals of a source. */
    int MOST_SIGNALS = 20;

    static MetricSource anyEvent() {
        return new AnyEvent();
    }

    static MetricSource of(Signal... signals) {
        return new Signals(List.of(signals));
    }

    /** The signals that it names; empty: none, because all events count. */
    List<Signal> named();

    /** Whether every event of a type is measured if one is, so that event types can be told apart and counted. */
    boolean isOfWholeTypes();

    /** One list or more of days with such events, each oldest first; a day may be in several. */
    List<List<DailyActivity>> days(CustomerActivity activity);

    /** One list for each event type that there was. Only if {@link #isOfWholeTypes}. */
    List<List<DailyActivity>> daysByType(CustomerActivity activity);

    Stream<DailyLastValue> lastValues(CustomerActivity activity);

    /** Events of all types. */
    record AnyEvent() implements MetricSource {

        @Override
        public List<Signal> named() {
            return List.of();
        }

        @Override
        public boolean isOfWholeTypes() {
            return true;
        }

        @Override
        public List<List<DailyActivity>> days(CustomerActivity activity) {
            return List.of(activity.ofAnyEvent());
        }

        @Override
        public List<List<DailyActivity>> daysByType(CustomerActivity activity) {
            return activity.byEventType().toList();
        }

        @Override
        public Stream<DailyLastValue> lastValues(CustomerActivity activity) {
            return activity.lastValuesByEventType().flatMap(List::stream);
        }
    }

    /**
     * Events of these signals. An event that fulfils the conditions of two of them counts for both: which events two
     * conditions share cannot be told from activity.
     *
     * @param signals 1 to 20, all different; none with a condition beside its whole event type, whose events it would
     *     surely count twice
     */
    record Signals(List<Signal> signals) implements MetricSource {

        public Signals {
            signals = List.copyOf(signals);
            if (signals.isEmpty() || signals.size() > MOST_SIGNALS) {
                throw new IllegalArgumentException("a source has 1 to 20 signals: " + signals.size());
            }
            for (int i = 0; i < signals.size(); i++) {
                Optional<String> problem = problem(signals.get(i), signals.subList(0, i));
                if (problem.isPresent()) {
                    throw new IllegalArgumentException("a signal " + problem.get() + ": " + signals.get(i));
                }
            }
        }

        @Override
        public List<Signal> named() {
            return signals;
        }

        /** @return why {@code signal} cannot follow {@code others}, as the end of a sentence; empty if it can */
        static Optional<String> problem(Signal signal, List<Signal> others) {
            if (others.contains(signal)) {
                return Optional.of("must differ from the others");
            }
            boolean twice = others.stream()
                    .anyMatch(other -> other.type().equals(signal.type())
                            && (other.condition().isAlways()
                                    || signal.condition().isAlways()));
            return twice
                    ? Optional.of("must not have a condition beside its whole event type: events would count twice")
                    : Optional.empty();
        }

        @Override
        public boolean isOfWholeTypes() {
            return signals.stream().allMatch(signal -> signal.condition().isAlways());
        }

        @Override
        public List<List<DailyActivity>> days(CustomerActivity activity) {
            return signals.stream().map(activity::of).toList();
        }

        @Override
        public List<List<DailyActivity>> daysByType(CustomerActivity activity) {
            return days(activity);
        }

        @Override
        public Stream<DailyLastValue> lastValues(CustomerActivity activity) {
            return signals.stream().flatMap(signal -> activity.lastValuesOf(signal).stream());
        }
    }
}
