package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A {@link WhenMissing} as a user writes it, which may be wrong.
 *
 * @param kind {@code zero}, {@code left_out} or {@code fixed}
 * @param points for {@code fixed} only
 */
public record WhenMissingDefinition(Optional<String> kind, Optional<BigDecimal> points) {

    private static final String ZERO = "zero";
    private static final String LEFT_OUT = "left_out";
    private static final String FIXED = "fixed";

    public static WhenMissingDefinition of(WhenMissing whenMissing) {
        return switch (whenMissing) {
            case WhenMissing.Zero _ -> new WhenMissingDefinition(Optional.of(ZERO), Optional.empty());
            case WhenMissing.LeftOut _ -> new WhenMissingDefinition(Optional.of(LEFT_OUT), Optional.empty());
            case WhenMissing.Fixed(BigDecimal points) ->
                new WhenMissingDefinition(Optional.of(FIXED), Optional.of(points));
        };
    }

    /**
     * @param at JSON pointer to this treatment
     * @return empty if violations were added
     */
    Optional<WhenMissing> whenMissing(String at, Violations violations) {
        return violations.required(at + "/kind", kind).flatMap(known -> switch (known) {
            case ZERO -> withoutPoints(new WhenMissing.Zero(), at, violations);
            case LEFT_OUT -> withoutPoints(new WhenMissing.LeftOut(), at, violations);
            case FIXED ->
                violations
                        .requiredAndChecked(at + "/points", points, Decimals::problemOfShare)
                        .map(WhenMissing.Fixed::new);
            default -> {
                violations.add(at + "/kind", "must be zero, left_out or fixed", known);
                yield Optional.empty();
            }
        });
    }

    private Optional<WhenMissing> withoutPoints(WhenMissing treatment, String at, Violations violations) {
        points.ifPresent(written -> violations.add(at + "/points", "must be left out", written));
        return points.isPresent() ? Optional.empty() : Optional.of(treatment);
    }
}
