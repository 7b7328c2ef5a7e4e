package dev.rapport.domain.scoring;

import java.math.BigDecimal;

/**
 * Points as a whole number of billionths. Most points are small enough for that, and of a pass over a population, dividing
 * decimals of any size is the largest part; the digits are the same. Rounding is half-even, as everywhere in scoring.
 */
final class ScaledPoints {

    private static final int MANTISSA = 52;

    private ScaledPoints() {}

    /** Whether {@code points} are a whole number of billionths with at most so many digits. */
    static boolean fit(BigDecimal points, int digits) {
        return points.scale() <= Decimals.SCALE && points.precision() - points.scale() + Decimals.SCALE <= digits;
    }

    /** @param points which {@link #fit} 18 digits */
    static long of(BigDecimal points) {
        return points.setScale(Decimals.SCALE).scaleByPowerOfTen(Decimals.SCALE).longValueExact();
    }

    static BigDecimal back(long points) {
        return BigDecimal.valueOf(points, Decimals.SCALE);
    }

    /** @param by positive */
    static long divided(long points, long by) {
        long quotient = points / by;
        long rest = Math.abs(points % by);
        boolean up = rest > by - rest || (rest == by - rest && (quotient & 1) != 0);
        return up ? quotient + Long.signum(points) : quotient;
    }

    /**
     * {@code points · share} by the share's exact value.
     *
     * @param points of at most 18 digits
     * @param share 0 to 1, and not so small that it has fewer digits than other doubles
     */
    static long times(long points, double share) {
        long digits = (Double.doubleToRawLongBits(share) & ((1L << MANTISSA) - 1)) | (1L << MANTISSA);
        int shift = MANTISSA - Math.getExponent(share);
        long size = Math.abs(points);
        long product = shifted(Math.multiplyHigh(size, digits), size * digits, shift);
        return points < 0 ? -product : product;
    }

    /** The number {@code high · 2^64 + low}, which is below 2^113, divided by {@code 2^shift}; low is without a sign. */
    private static long shifted(long high, long low, int shift) {
        if (shift > 114) {
            return 0;
        }
        if (shift < Long.SIZE) {
            long quotient = (high << (Long.SIZE - shift)) | (low >>> shift);
            return quotient + up(low & ((1L << shift) - 1), 1L << (shift - 1), false, quotient);
        }
        int further = shift - Long.SIZE;
        long quotient = high >>> further;
        return further == 0
                ? quotient + up(low, Long.MIN_VALUE, false, quotient)
                : quotient + up(high & ((1L << further) - 1), 1L << (further - 1), low != 0, quotient);
    }

    /** @param more whether there is a little more than {@code rest} */
    private static int up(long rest, long half, boolean more, long quotient) {
        int order = Long.compareUnsigned(rest, half);
        return order > 0 || (order == 0 && (more || (quotient & 1) != 0)) ? 1 : 0;
    }
}
