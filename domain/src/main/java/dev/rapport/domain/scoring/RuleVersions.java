package dev.rapport.domain.scoring;

import java.util.Optional;
import java.util.stream.Stream;

/** What two versions of a model say under the same id; at least one of them says something. */
public sealed interface RuleVersions {

    RuleId id();

    /** Whether both versions say exactly the same. */
    boolean areEqual();

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
    }

    private static RuleId onlyIdOf(Optional<RuleId> before, Optional<RuleId> after) {
        var ids = Stream.concat(before.stream(), after.stream()).distinct().toList();
        if (ids.size() != 1) {
            throw new IllegalArgumentException("versions of one rule have one id: " + ids);
        }
        return ids.getFirst();
    }
}
