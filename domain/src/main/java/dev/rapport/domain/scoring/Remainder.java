package dev.rapport.domain.scoring;

import java.math.BigDecimal;

/** The share of its points that fading leaves to a day: one exact number from 0 to 1. */
public sealed interface Remainder {

    Remainder ALL = new All();

    /** {@code points · share}, rounded once: half-even, to 9 digits after the point. */
    BigDecimal of(BigDecimal points);

    /** The share as a decimal to show, rounded to 9 digits after the point. Scores are not computed from it. */
    BigDecimal shown();

    /** Nothing has faded. */
    record All() implements Remainder {

        @Override
        public BigDecimal of(BigDecimal points) {
            return points.setScale(Decimals.SCALE, Decimals.ROUNDING);
        }

        @Override
        public BigDecimal shown() {
            return of(BigDecimal.ONE);
        }
    }

    /**
     * {@code left / whole}, as a fraction.
     *
     * @param left 0 to {@code whole}
     * @param whole 1 to 3,650
     */
    record Part(long left, long whole) implements Remainder {

        /** Times 3,650 it still is a long. */
        private static final int DIGITS = 15;

        public Part {
            Days.check(Math.toIntExact(whole));
            if (left < 0 || left > whole) {
                throw new IllegalArgumentException("a remainder is 0 to 1: " + left + " of " + whole);
            }
        }

        @Override
        public BigDecimal of(BigDecimal points) {
            return ScaledPoints.fit(points, DIGITS)
                    ? ScaledPoints.back(ScaledPoints.divided(ScaledPoints.of(points) * left, whole))
                    : points.multiply(BigDecimal.valueOf(left))
                            .divide(BigDecimal.valueOf(whole), Decimals.SCALE, Decimals.ROUNDING);
        }

        @Override
        public BigDecimal shown() {
            return of(BigDecimal.ONE);
        }
    }

    /**
     * The exact value of a double.
     *
     * @param share 0 to 1
     */
    record Binary(double share) implements Remainder {

        /** Less than 2^60, whose product with a double's 53 digits the arithmetic holds. */
        private static final int DIGITS = 18;

        public Binary {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a remainder is 0 to 1: " + share);
            }
        }

        @Override
        public BigDecimal of(BigDecimal points) {
            return share >= Double.MIN_NORMAL && ScaledPoints.fit(points, DIGITS)
                    ? ScaledPoints.back(ScaledPoints.times(ScaledPoints.of(points), share))
                    : points.multiply(new BigDecimal(share)).setScale(Decimals.SCALE, Decimals.ROUNDING);
        }

        @Override
        public BigDecimal shown() {
            return of(BigDecimal.ONE);
        }
    }
}
