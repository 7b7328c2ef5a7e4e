package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Turns what was measured, in whatever unit, into a number from 0 to 100. */
public sealed interface Normalisation {

    /** @return 0 to 100, both included */
    Fraction of(Fraction measured);

    /**
     * A straight line from 0 at {@code min} to 100 at {@code max}, and level beyond them.
     *
     * <pre>
     * normalised = 100 · (x − min) / (max − min)      at least 0, at most 100; an exact fraction
     * </pre>
     *
     * @param min what gives 0; may be the greater of the two, for what is the better the less it is
     * @param max what gives 100; both below 10¹² in size, at most 6 digits after the point, and different
     */
    record Linear(BigDecimal min, BigDecimal max) implements Normalisation {

        public Linear {
            Ends.check(min, max, Decimals::problem);
            min = Decimals.plain(min);
            max = Decimals.plain(max);
        }

        @Override
        public Fraction of(Fraction measured) {
            return measured.minus(Fraction.of(min))
                    .dividedBy(Fraction.of(max.subtract(min)))
                    .times(Fraction.HUNDRED)
                    .limited(Fraction.ZERO, Fraction.HUNDRED);
        }
    }

    /**
     * A curve from 0 at {@code min} to 100 at {@code max} on which the first few count most, and level beyond them.
     *
     * <pre>
     * normalised = 100 · (ln(1+x) − ln(1+min)) / (ln(1+max) − ln(1+min))      at least 0, at most 100
     * </pre>
     *
     * <p>Computed as {@code ln((1+x)/(1+least)) / ln((1+most)/(1+least))} with the lesser of the ends as {@code least}, which
     * is the same without a difference of two nearly equal logarithms; subtracted from 100 if {@code min} is the greater.
     * The logarithms are {@link StrictMath}'s, and their ratio is from then on used as the exact value of that double, so
     * that every machine gets the same digits. At the ends and beyond, no logarithm is taken: 0 and 100 are exact.
     *
     * @param min what gives 0, may be the greater of the two
     * @param max what gives 100; both 0 or more and below 10¹², at most 6 digits after the point, and different
     */
    record Logarithmic(BigDecimal min, BigDecimal max) implements Normalisation {

        public Logarithmic {
            Ends.check(min, max, Logarithmic::problem);
            min = Decimals.plain(min);
            max = Decimals.plain(max);
        }

        static Optional<String> problem(BigDecimal end) {
            return end.signum() < 0 ? Optional.of("must be 0 or more") : Decimals.problem(end);
        }

        @Override
        public Fraction of(Fraction measured) {
            Fraction risen = risen(measured, Fraction.of(min.min(max)), Fraction.of(min.max(max)));
            return min.compareTo(max) < 0 ? risen : Fraction.HUNDRED.minus(risen);
        }

        private static Fraction risen(Fraction measured, Fraction least, Fraction most) {
            if (measured.compareTo(least) <= 0) {
                return Fraction.ZERO;
            }
            if (measured.compareTo(most) >= 0) {
                return Fraction.HUNDRED;
            }
            double share = lnOfRatio(measured, least) / lnOfRatio(most, least);
            return Fraction.of(new BigDecimal(Math.min(share, 1))).times(Fraction.HUNDRED);
        }

        /** {@code ln((1+above)/(1+least))}; positive, because {@code above} is. */
        private static double lnOfRatio(Fraction above, Fraction least) {
            return StrictMath.log1p(
                    above.minus(least).dividedBy(least.plus(Fraction.of(1))).binary());
        }
    }

    /**
     * What the table says: the points of the last step that is reached; those of the first step below it too.
     *
     * @param steps 1 to 100, {@code from} ascending
     */
    record Steps(List<Step> steps) implements Normalisation {

        /** The most steps of a table. */
        public static final int MOST_STEPS = 100;

        public Steps {
            steps = List.copyOf(steps);
            if (steps.isEmpty() || steps.size() > MOST_STEPS) {
                throw new IllegalArgumentException("a table has 1 to 100 steps: " + steps.size());
            }
            for (int i = 1; i < steps.size(); i++) {
                if (steps.get(i - 1).from().compareTo(steps.get(i).from()) >= 0) {
                    throw new IllegalArgumentException("steps must ascend: " + steps);
                }
            }
        }

        @Override
        public Fraction of(Fraction measured) {
            Step reached = steps.getFirst();
            for (Step step : steps) {
                if (Fraction.of(step.from()).compareTo(measured) <= 0) {
                    reached = step;
                }
            }
            return Fraction.of(reached.points());
        }
    }

    /**
     * A line of the table.
     *
     * @param from the least measured number that reaches it; below 10¹² in size, at most 6 digits after the point
     * @param points 0 to 100, at most 6 digits after the point
     */
    record Step(BigDecimal from, BigDecimal points) {

        public Step {
            if (Decimals.problem(from).isPresent()
                    || Decimals.problemOfShare(points).isPresent()) {
                throw new IllegalArgumentException(
                        "a step must have decimals, its points from 0 to 100: " + from + ", " + points);
            }
            from = Decimals.plain(from);
            points = Decimals.plain(points);
        }
    }
}
