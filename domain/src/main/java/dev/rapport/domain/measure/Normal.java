package dev.rapport.domain.measure;

import org.apache.commons.statistics.distribution.ContinuousDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What the standard normal distribution says of an estimate whose error it describes. */
public final class Normal {

    private static final ContinuousDistribution STANDARD = NormalDistribution.of(0, 1);

    /** About 1.96: so many standard errors to each side hold the true value at the usual level. */
    static final double QUANTILE = STANDARD.inverseCumulativeProbability((1 + Interval.LEVEL) / 2);

    private Normal() {}

    /** @param standardError 0 or more, in the unit of the estimate */
    public static Interval interval(double estimate, double standardError) {
        double margin = QUANTILE * standardError;
        return Interval.of(estimate - margin, estimate + margin);
    }

    /**
     * How probable an estimate at least this far from 0 is, if the truth is 0: two-sided.
     *
     * @param standardError positive, in the unit of the estimate
     * @return 0 to 1
     */
    public static double pValue(double estimate, double standardError) {
        if (!(standardError > 0)) {
            throw new IllegalArgumentException("a standard error must be positive: " + standardError);
        }
        return 2 * STANDARD.survivalProbability(Math.abs(estimate / standardError));
    }
}
