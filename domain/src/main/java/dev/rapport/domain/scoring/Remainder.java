package dev.rapport.domain.scoring;

import java.math.BigDecimal;

/**
 * The share of its points that fading leaves to a day, as an exact fraction from 0 to 1.
 *
 * @param part 0 to {@code whole}
 * @param whole positive
 */
public record Remainder(BigDecimal part, BigDecimal whole) {

    static final Remainder ALL = new Remainder(BigDecimal.ONE, BigDecimal.ONE);

    public Remainder {
        if (whole.signum() <= 0 || part.signum() < 0 || part.compareTo(whole) > 0) {
            throw new IllegalArgumentException("a remainder is 0 to 1: " + part + " of " + whole);
        }
    }

    /** {@code points · part / whole}, rounded once: half-even, to 9 digits after the point. */
    BigDecimal of(BigDecimal points) {
        if (part.equals(whole)) {
            return points.setScale(Decimals.SCALE, Decimals.ROUNDING);
        }
        return points.multiply(part).divide(whole, Decimals.SCALE, Decimals.ROUNDING);
    }

    /** The share as a decimal to show, rounded to 9 digits after the point. Scores are not computed from it. */
    public BigDecimal shown() {
        return part.divide(whole, Decimals.SCALE, Decimals.ROUNDING);
    }
}
