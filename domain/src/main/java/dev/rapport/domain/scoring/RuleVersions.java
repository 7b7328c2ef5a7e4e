package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What two versions of a model say under the same id; at least one of them says something. */
public sealed interface RuleVersions {

    RuleId id();

    /** Whether both versions say exactly the same. */
    boolean areEqual();

    /**
     * Which of these events came and went in the window of the later version.
     *
     * @param activity of a customer, or a part of it that is asked about
     * @return none if the later version dropped the rule
     */
    EventMovement movement(CustomerActivity activity, LocalDate from, LocalDate to);

    /**
     * @param before empty: the rule was added by the later version
     * @param after empty: the later version dropped it
     */
    record OfRule(Optional<Rule> before, Optional<Rule> after) implements RuleVersions {

        public OfRule {
            onlyIdOf(before.map(Rule::id), after.map(Rule::id));
        }

        @Override
        public RuleId id() {
            return onlyIdOf(before.map(Rule::id), after.map(Rule::id));
        }

        @Override
        public boolean areEqual() {
            return before.equals(after);
        }

        @Override
        public EventMovement movement(CustomerActivity activity, LocalDate from, LocalDate to) {
            return after.map(rule -> EventMovement.of(List.of(activity.of(rule.signal())), rule.window(), from, to))
                    .orElse(EventMovement.NONE);
        }
    }

    /**
     * @param before empty: the metric was added by the later version
     * @param after empty: the later version dropped it
     */
    record OfMetric(Optional<Metric> before, Optional<Metric> after) implements RuleVersions {

        public OfMetric {
            onlyIdOf(before.map(Metric::id), after.map(Metric::id));
        }

        @Override
        public RuleId id() {
            return onlyIdOf(before.map(Metric::id), after.map(Metric::id));
        }

        @Override
        public boolean areEqual() {
            return before.equals(after);
        }

        @Override
        public EventMovement movement(CustomerActivity activity, LocalDate from, LocalDate to) {
            return after.map(metric -> EventMovement.of(metric.source().days(activity), metric.window(), from, to))
                    .orElse(EventMovement.NONE);
        }
    }

    private static RuleId onlyIdOf(Optional<RuleId> before, Optional<RuleId> after) {
        var ids = Stream.concat(before.stream(), after.stream()).distinct().toList();
        if (ids.size() != 1) {
            throw new IllegalArgumentException("versions of one rule have one id: " + ids);
        }
        return ids.getFirst();
    }
}
