package dev.rapport.domain.measure;

import java.util.Optional;

/**
 * How many of all: a part and its whole, so that the denominator travels along.
 *
 * @param part 0 to {@code whole}, both included
 * @param whole 1 or more; a share of nothing is no share, see {@link #of}
 */
public record Share(long part, long whole) {

    public Share {
        if (whole < 1) {
            throw new IllegalArgumentException("a share must be of at least 1: " + whole);
        }
        if (part < 0 || part > whole) {
            throw new IllegalArgumentException("a share's part must be 0 to " + whole + ": " + part);
        }
    }

    /** @return empty if the whole is 0 */
    public static Optional<Share> of(long part, long whole) {
        return part == 0 && whole == 0 ? Optional.empty() : Optional.of(new Share(part, whole));
    }

    /** 0 to 1, not rounded. */
    public double value() {
        return (double) part / whole;
    }

    /** 0 to 100, not rounded. */
    public double percent() {
        return 100.0 * part / whole;
    }

    /** Those who are not in the part. */
    public Share others() {
        return new Share(whole - part, whole);
    }

    /** The share of both wholes together, which must not overlap. */
    public Share plus(Share other) {
        return new Share(Math.addExact(part, other.part), Math.addExact(whole, other.whole));
    }

    /**
     * Wilson's interval, from 0 to 1.
     *
     * <pre>
     * (p + z²/2n ± z · √(p(1 − p)/n + z²/4n²)) / (1 + z²/n)          p = part / whole, n = whole, z = 1.96
     * </pre>
     *
     * <p>Nobody of n begins at 0 exactly, everybody of n ends at 1 exactly. The same as R's {@code prop.test(part,
     * whole, correct = FALSE)}.
     *
     * @see <a href="https://doi.org/10.1080/01621459.1927.10502953">Wilson, Probable inference, 1927</a>
     */
    public Interval interval() {
        return Interval.of(lowEnd(part), 1 - lowEnd(whole - part));
    }

    /** {@link #interval} in percent, from 0 to 100. */
    public Interval percentInterval() {
        Interval interval = interval();
        return Interval.of(100 * interval.low(), 100 * interval.high());
    }

    /** The upper end is the lower one of the others, so that both are as exact. */
    private double lowEnd(long of) {
        if (of == 0) {
            return 0;
        }
        double p = (double) of / whole;
        double square = Normal.QUANTILE * Normal.QUANTILE / whole;
        double root = Normal.QUANTILE * Math.sqrt((p * (1 - p) + square / 4) / whole);
        return Math.max(0, (p + square / 2 - root) / (1 + square));
    }

    /**
     * Whether two shares differ: z with the pooled variance, the interval with that of each.
     *
     * <pre>
     * difference = p₂ − p₁                                          this is 1, {@code other} is 2
     * z          = difference / √(p(1 − p)(1/n₁ + 1/n₂))            p of both together
     * interval   = difference ± 1.96 · √(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂)          within −1 to 1
     * </pre>
     *
     * <p>The same as R's {@code prop.test(c(part₂, part₁), c(whole₂, whole₁), correct = FALSE)}, but where that gives
     * nothing or knows too much: if both shares are 0, or both are 1, nothing speaks for a difference and p is 1; if
     * each is 0 or 1, R's interval has no width however few answered, and Newcombe's is given instead. The verdict goes
     * by p; close to 0.05 the interval can say otherwise, because its variance is another one.
     *
     * <pre>
     * Newcombe = difference − √((p₂ − low₂)² + (high₁ − p₁)²)  to  difference + √((high₂ − p₂)² + (p₁ − low₁)²)
     * </pre>
     *
     * @see <a href="https://doi.org/10.1002/(SICI)1097-0258(19980430)17:8%3C873::AID-SIM779%3E3.0.CO;2-I">Newcombe,
     *     Interval estimation for the difference between independent proportions, 1998</a>, method 10
     */
    public Comparison differenceTo(Share other) {
        double difference = other.value() - value();
        Share both = plus(other);
        double pooled = both.variance() * (1.0 / whole + 1.0 / other.whole);
        double pValue = pooled == 0 ? 1 : Normal.pValue(difference, Math.sqrt(pooled));
        return new Comparison.Tested(
                SignificanceTest.TWO_SHARES_Z, difference, differenceInterval(other, difference), pValue);
    }

    private Interval differenceInterval(Share other, double difference) {
        double variance = variance() / whole + other.variance() / other.whole;
        if (variance > 0) {
            return Normal.interval(difference, Math.sqrt(variance)).within(-1, 1);
        }
        Interval mine = interval();
        Interval others = other.interval();
        return Interval.of(
                        difference - Math.hypot(other.value() - others.low(), mine.high() - value()),
                        difference + Math.hypot(others.high() - other.value(), value() - mine.low()))
                .within(-1, 1);
    }

    /** Of one draw. */
    private double variance() {
        return value() * others().value();
    }
}
