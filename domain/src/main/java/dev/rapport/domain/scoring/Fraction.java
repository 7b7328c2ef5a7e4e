package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A number without rounding, such as an average or a third, so that a score is rounded once and at its end.
 *
 * @param part any integer
 * @param whole positive; in lowest terms with {@code part}, so that equal numbers are equal
 */
public record Fraction(BigInteger part, BigInteger whole) implements Comparable<Fraction> {

    static final Fraction ZERO = of(BigDecimal.ZERO);
    static final Fraction HUNDRED = of(BigDecimal.valueOf(100));

    public Fraction {
        if (whole.signum() <= 0) {
            throw new IllegalArgumentException("a fraction's whole must be positive: " + part + "/" + whole);
        }
        if (!whole.equals(BigInteger.ONE)) {
            BigInteger common = part.gcd(whole);
            part = part.divide(common);
            whole = whole.divide(common);
        }
    }

    public static Fraction of(long number) {
        return new Fraction(BigInteger.valueOf(number), BigInteger.ONE);
    }

    public static Fraction of(BigDecimal number) {
        return of(number, BigDecimal.ONE);
    }

    /** @param whole not 0 */
    public static Fraction of(BigDecimal part, BigDecimal whole) {
        int scale = Math.max(0, Math.max(part.scale(), whole.scale()));
        BigInteger above = part.setScale(scale).unscaledValue();
        BigInteger below = whole.setScale(scale).unscaledValue();
        return below.signum() < 0 ? new Fraction(above.negate(), below.negate()) : new Fraction(above, below);
    }

    /** Rounded half-even to 9 digits after the point, to show. Scores are not computed from it. */
    public BigDecimal shown() {
        return rounded(Decimals.SCALE);
    }

    @Override
    public int compareTo(Fraction other) {
        return part.multiply(other.whole).compareTo(other.part.multiply(whole));
    }

    Fraction plus(Fraction other) {
        return new Fraction(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.part.negate(), other.whole));
    }

    Fraction times(Fraction other) {
        return new Fraction(part.multiply(other.part), whole.multiply(other.whole));
    }

    /** @param other not 0 */
    Fraction dividedBy(Fraction other) {
        BigInteger above = part.multiply(other.whole);
        BigInteger below = whole.multiply(other.part);
        return below.signum() < 0 ? new Fraction(above.negate(), below.negate()) : new Fraction(above, below);
    }

    /** The fraction, or the nearer of the two ends if it is outside of them. */
    Fraction limited(Fraction least, Fraction most) {
        if (compareTo(least) <= 0) {
            return least;
        }
        return compareTo(most) >= 0 ? most : this;
    }

    /** Half-even, to so many digits after the point. */
    public BigDecimal rounded(int digits) {
        return new BigDecimal(part).divide(new BigDecimal(whole), digits, Decimals.ROUNDING);
    }

    /** The binary number nearest to 34 of its digits: the same on every machine. */
    double binary() {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL128)
                .doubleValue();
    }
}
