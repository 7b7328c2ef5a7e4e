package dev.rapport.domain.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The mean of some numbers, and how far they spread around it.
 *
 * <p>Sums are exact, so neither the order of the numbers nor the batches in which they came change a bit.
 *
 * @param count how many numbers, 1 or more
 * @param sum of the numbers, exact
 * @param sumOfSquares of the numbers, exact
 */
public record Mean(long count, BigDecimal sum, BigDecimal sumOfSquares) {

    public Mean {
        if (count < 1) {
            throw new IllegalArgumentException("a mean must be of at least 1 number: " + count);
        }
        sum = sum.stripTrailingZeros(); // so that equal means are equal
        sumOfSquares = sumOfSquares.stripTrailingZeros();
        if (deviations(count, sum, sumOfSquares).signum() < 0) {
            throw new IllegalArgumentException(
                    "no " + count + " numbers have the sum " + sum + " and the sum of squares " + sumOfSquares);
        }
    }

    public static Mean of(BigDecimal number) {
        return new Mean(1, number, number.multiply(number));
    }

    /** @return empty if there are no numbers */
    public static Optional<Mean> of(Collection<BigDecimal> numbers) {
        return numbers.stream().map(Mean::of).reduce(Mean::plus);
    }

    /** So often this number. */
    public Mean times(long times) {
        BigDecimal factor = BigDecimal.valueOf(times);
        return new Mean(Math.multiplyExact(count, times), sum.multiply(factor), sumOfSquares.multiply(factor));
    }

    /** The mean of both sets of numbers together. */
    public Mean plus(Mean other) {
        return new Mean(Math.addExact(count, other.count), sum.add(other.sum), sumOfSquares.add(other.sumOfSquares));
    }

    /** Sum ÷ count, in the unit of the numbers. */
    public double value() {
        return sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128).doubleValue();
    }

    /**
     * That of a sample: √((Σx² − (Σx)²/n) / (n − 1)), in the unit of the numbers.
     *
     * @return empty for a single number, which says nothing about spread
     */
    public OptionalDouble standardDeviation() {
        return count < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(variance()));
    }

    /**
     * Student's interval: mean ± t · s/√n, with n − 1 degrees of freedom; the same as R's {@code t.test}.
     *
     * <p>The ends are not cut at those of a rating scale: few answers close to an end give an interval that leaves the
     * scale, and that is how little they say. Numbers that are all alike give an interval without width, where R
     * refuses; it says that nothing was seen to vary, not that nothing can.
     *
     * @return empty for a single number
     */
    public Optional<Interval> interval() {
        return count < 2
                ? Optional.empty()
                : Optional.of(new StudentT(count - 1.0).interval(value(), Math.sqrt(squaredError())));
    }

    /**
     * Whether two means differ: Welch's t test, which doesn't ask for equal spreads; the same as R's {@code t.test}.
     *
     * <pre>
     * e²       = s² / n                                               of each
     * t        = (mean₂ − mean₁) / √(e₁² + e₂²)                       this is 1, {@code other} is 2
     * df       = (e₁² + e₂²)² / (e₁⁴/(n₁ − 1) + e₂⁴/(n₂ − 1))         degrees of freedom
     * interval = mean₂ − mean₁ ± t(0.975, df) · √(e₁² + e₂²)
     * </pre>
     *
     * <p>A single number on a side, or no spread on both, can't be tested. No spread on one side can.
     *
     * @see <a href="https://doi.org/10.1093/biomet/34.1-2.28">Welch, The generalization of Student's problem, 1947</a>
     */
    public Comparison differenceTo(Mean other) {
        if (count < 2 || other.count < 2) {
            return new Comparison.Untested(Comparison.Reason.TOO_FEW_ANSWERS);
        }
        double squaredError = squaredError() + other.squaredError();
        if (!(squaredError > 0)) {
            return new Comparison.Untested(Comparison.Reason.ALL_ALIKE);
        }
        double mine = squaredError() / squaredError;
        double others = other.squaredError() / squaredError;
        var t = new StudentT(1 / (mine * mine / (count - 1.0) + others * others / (other.count - 1.0)));
        double difference = other.value() - value();
        double error = Math.sqrt(squaredError);
        return new Comparison.Tested(
                SignificanceTest.WELCH_T, difference, t.interval(difference, error), t.pValue(difference, error));
    }

    /** The variance of the mean itself. */
    private double squaredError() {
        return variance() / count;
    }

    private double variance() {
        BigDecimal pairs = BigDecimal.valueOf(count).multiply(BigDecimal.valueOf(count - 1));
        return deviations(count, sum, sumOfSquares)
                .divide(pairs, MathContext.DECIMAL128)
                .doubleValue();
    }

    /** n · Σ(x − mean)², without a division and so exact. */
    private static BigDecimal deviations(long count, BigDecimal sum, BigDecimal sumOfSquares) {
        return sumOfSquares.multiply(BigDecimal.valueOf(count)).subtract(sum.multiply(sum));
    }
}
