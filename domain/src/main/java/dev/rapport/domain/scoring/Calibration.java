package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * What comes of asking a population what is little and what is much, so that {@code min} and {@code max} of a metric need
 * not be guessed.
 *
 * <pre>
 * min = 5th percentile, max = 90th percentile      of the measured numbers, see {@link Distribution#percentile}
 * </pre>
 *
 * <p>The other way round for {@link Measure#DAYS_SINCE_LAST}, which is the better the less it is. The ends are rounded
 * half-even to 6 digits after the point and kept below 10¹² in size, as a model writes them. They are a proposal, to be
 * frozen in a draft: a published model never depends on who else is there.
 */
public sealed interface Calibration {

    /** Different from each other; {@code min} is the greater one for days since the last. */
    record Proposed(BigDecimal min, BigDecimal max, Distribution distribution) implements Calibration {}

    /** Both percentiles are the same number, so that there is no little and no much; the distribution shows why. */
    record EqualEnds(BigDecimal end, Distribution distribution) implements Calibration {}

    /** Nobody who is scored has the measure. */
    record NothingMeasured() implements Calibration {}

    /** @param measured of every scored customer who has the measure, in any order */
    static Calibration of(Measure measure, List<Fraction> measured) {
        if (measured.isEmpty()) {
            return new NothingMeasured();
        }
        List<Fraction> ascending = measured.stream().sorted().toList();
        Distribution distribution = Distribution.ofSorted(ascending);
        BigDecimal little = Decimals.writable(Distribution.percentile(ascending, 5));
        BigDecimal much = Decimals.writable(Distribution.percentile(ascending, 90));
        if (little.equals(much)) {
            return new EqualEnds(little, distribution);
        }
        return measure == Measure.DAYS_SINCE_LAST
                ? new Proposed(much, little, distribution)
                : new Proposed(little, much, distribution);
    }
}
