package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.Optional;

/** The lengths that windows and fadings may have. */
final class Days {

    private static final int MOST = 3_650;

    private Days() {}

    static void check(int days) {
        if (days < 1 || days > MOST) {
            throw new IllegalArgumentException("days must be 1 to 3650: " + days);
        }
    }

    static Optional<String> problem(BigDecimal days) {
        boolean whole = days.signum() == 0 || days.stripTrailingZeros().scale() <= 0;
        boolean inRange = days.compareTo(BigDecimal.ONE) >= 0 && days.compareTo(BigDecimal.valueOf(MOST)) <= 0;
        return whole && inRange ? Optional.empty() : Optional.of("must be a whole number from 1 to 3650");
    }

    /** @param at JSON pointer to the thing that lasts so many days */
    static Optional<Integer> required(Optional<BigDecimal> days, String at, Violations violations) {
        return violations.requiredAndChecked(at + "/days", days, Days::problem).map(BigDecimal::intValueExact);
    }

    /** @return empty if there are days, which is noted as a violation */
    static Optional<Boolean> leftOut(Optional<BigDecimal> days, String at, Violations violations) {
        days.ifPresent(written -> violations.add(at + "/days", "must be left out", written));
        return days.isPresent() ? Optional.empty() : Optional.of(true);
    }
}
