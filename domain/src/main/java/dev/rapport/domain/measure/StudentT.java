package dev.rapport.domain.measure;

import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What Student's t distribution says of a mean whose spread is itself estimated from the numbers.
 *
 * @param degreesOfFreedom positive; of Welch's test not a whole number
 */
record StudentT(double degreesOfFreedom) {

    Interval interval(double estimate, double standardError) {
        double margin = TDistribution.of(degreesOfFreedom).inverseCumulativeProbability((1 + Interval.LEVEL) / 2)
                * standardError;
        return Interval.of(estimate - margin, estimate + margin);
    }

    /** @param standardError positive */
    double pValue(double estimate, double standardError) {
        return 2 * TDistribution.of(degreesOfFreedom).survivalProbability(Math.abs(estimate / standardError));
    }
}
