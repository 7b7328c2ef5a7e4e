package dev.rapport.domain.measure;

/** What came of comparing a number with another: two periods, two segments, two variants. */
public sealed interface Comparison {

    /**
     * The two numbers were tested, two-sided.
     *
     * @param difference the second number less the first, in their unit (shares: −1 to 1)
     * @param interval of the difference, at the usual level and for this comparison alone; of a Net Promoter Score it
     *     is centred on the adjusted difference
     * @param pValue how probable a difference of at least this size is, if there is none; 0 to 1
     * @param adjustedPValue the same after {@link Holm}'s correction for how many comparisons were made together; not
     *     below {@code pValue}
     */
    record Tested(SignificanceTest test, double difference, Interval interval, double pValue, double adjustedPValue)
            implements Comparison {

        /** A difference with a smaller p is called a change. */
        public static final double SIGNIFICANCE = 0.05;

        public Tested {
            if (!Double.isFinite(difference)) {
                throw new IllegalArgumentException("a difference must be finite: " + difference);
            }
            if (!(pValue >= 0 && pValue <= adjustedPValue && adjustedPValue <= 1)) {
                throw new IllegalArgumentException(
                        "p must be 0 to 1 and not fall when adjusted: " + pValue + ", " + adjustedPValue);
            }
            difference += 0.0; // -0.0 becomes 0.0
        }

        /** A comparison by itself, with nothing to correct for. */
        public Tested(SignificanceTest test, double difference, Interval interval, double pValue) {
            this(test, difference, interval, pValue, pValue);
        }

        /** By the adjusted p. */
        public Verdict verdict() {
            return adjustedPValue < SIGNIFICANCE ? Verdict.CHANGED : Verdict.NO_DISTINGUISHABLE_CHANGE;
        }
    }

    /** There is nothing to test, and that is neither a change nor the lack of one. */
    record Untested(Reason reason) implements Comparison {}

    /** Why two numbers can't be compared. */
    enum Reason {
        /** One side, or both, has no answers. */
        NO_ANSWERS,
        /** One side has a single answer, which says nothing about the others that could have come. */
        TOO_FEW_ANSWERS,
        /** On each side all answers are the same, so that nothing is known about their spread. */
        ALL_ALIKE
    }
}
