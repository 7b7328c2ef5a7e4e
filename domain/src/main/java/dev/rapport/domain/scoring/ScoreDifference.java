package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.List;

/** What a {@link ScoreComparison} finds out about one customer. */
public sealed interface ScoreDifference {

    /**
     * Scored on both days: the rules' changes add up to the difference of the scores exactly.
     *
     * @param rules one for each rule of either version, changed or not: those of the later version in its order, then those
     *     that it dropped
     */
    record Explained(Score before, Score after, List<RuleChange> rules) implements ScoreDifference {

        public Explained {
            rules = List.copyOf(rules);
            BigDecimal explained = rules.stream().map(RuleChange::points).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (explained.compareTo(after.points().subtract(before.points())) != 0) {
                throw new IllegalArgumentException(
                        "changes of " + explained + " lead from " + before.points() + " not to " + after.points());
            }
        }

        /** The later score less the earlier one; negative for a fall. */
        public BigDecimal points() {
            return after.points().subtract(before.points());
        }

        /** What {@code cause} accounts for in all rules together. */
        public BigDecimal pointsOf(ChangeCause cause) {
            return rules.stream().map(rule -> rule.pointsOf(cause)).reduce(Decimals.ZERO, BigDecimal::add);
        }
    }

    /** Not scored on the earlier day, so there is nothing to subtract from. */
    record New(Score after) implements ScoreDifference {}

    /** No longer scored on the later day, so there is nothing to subtract. */
    record Gone(Score before) implements ScoreDifference {}

    /** Scored on neither day. */
    record NotScored() implements ScoreDifference {}
}
