package dev.rapport.domain.measure;

/**
 * Where the true value probably lies, in the unit of the number that it belongs to.
 *
 * @param low the lower end, part of the interval; finite
 * @param high the upper end, part of the interval; finite and not below {@code low}
 * @param level how many of 100 such intervals hold the true value in the long run, as a share: 0.95, see {@link #LEVEL}
 */
public record Interval(double low, double high, double level) {

    /** The level of every interval that Rapport shows. */
    public static final double LEVEL = 0.95;

    public Interval {
        if (!(low <= high && Double.isFinite(low) && Double.isFinite(high))) {
            throw new IllegalArgumentException("an interval's ends must be finite and ascend: " + low + " to " + high);
        }
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("an interval's level must be between 0 and 1: " + level);
        }
        low += 0.0; // -0.0 becomes 0.0, so that equal intervals are equal
        high += 0.0;
    }

    /** An interval of the usual {@link #LEVEL}. */
    public static Interval of(double low, double high) {
        return new Interval(low, high, LEVEL);
    }

    public double width() {
        return high - low;
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }

    /** The same interval without what lies beyond the two ends of a scale; the interval touches the scale. */
    public Interval within(double least, double most) {
        return new Interval(Math.clamp(low, least, most), Math.clamp(high, least, most), level);
    }
}
