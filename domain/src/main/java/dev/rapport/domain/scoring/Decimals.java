package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** The exact decimals that scoring counts in. */
final class Decimals {

    /** Digits after the point of everything that is added up. */
    static final int SCALE = 9;

    /** The one rounding mode of scoring. */
    static final RoundingMode ROUNDING = RoundingMode.HALF_EVEN;

    static final BigDecimal ZERO = BigDecimal.ZERO.setScale(SCALE);

    private static final int WRITTEN_SCALE = 6;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TOO_LARGE = BigDecimal.TEN.pow(12);
    private static final BigDecimal LARGEST = TOO_LARGE.subtract(BigDecimal.ONE.movePointLeft(WRITTEN_SCALE));

    private Decimals() {}

    /** @return why {@code number} cannot be points, a cap or an edge, as the end of a sentence; empty if it can */
    static Optional<String> problem(BigDecimal number) {
        if (number.abs().compareTo(TOO_LARGE) >= 0) {
            return Optional.of("must be smaller than 10^12 in size");
        }
        if (number.stripTrailingZeros().scale() > WRITTEN_SCALE) {
            return Optional.of("must have at most 6 digits after the point");
        }
        return Optional.empty();
    }

    /** @return why {@code points} cannot be of 100, as the end of a sentence; empty if they can */
    static Optional<String> problemOfShare(BigDecimal points) {
        return points.signum() < 0 || points.compareTo(HUNDRED) > 0
                ? Optional.of("must be from 0 to 100")
                : problem(points);
    }

    /** The number in the one shape that equal numbers share: 20, never 20.0 or 2E+1. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** The nearest number that has no {@link #problem}, {@link #plain}. */
    static BigDecimal writable(BigDecimal number) {
        return plain(limited(number.setScale(WRITTEN_SCALE, ROUNDING), LARGEST));
    }

    /** The number, or the nearest one that is no larger in size than {@code most}. */
    static BigDecimal limited(BigDecimal number, BigDecimal most) {
        if (number.abs().compareTo(most) <= 0) {
            return number;
        }
        return number.signum() < 0 ? most.negate() : most;
    }
}
