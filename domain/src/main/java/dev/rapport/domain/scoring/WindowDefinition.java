package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A {@link Window} as a user writes it, which may be wrong.
 *
 * @param kind {@code last_days} or {@code all_time}
 * @param days for {@code last_days} only
 */
public record WindowDefinition(Optional<String> kind, Optional<BigDecimal> days) {

    private static final String LAST_DAYS = "last_days";
    private static final String ALL_TIME = "all_time";

    public static WindowDefinition of(Window window) {
        return switch (window) {
            case Window.LastDays(int days) ->
                new WindowDefinition(Optional.of(LAST_DAYS), Optional.of(BigDecimal.valueOf(days)));
            case Window.AllTime _ -> new WindowDefinition(Optional.of(ALL_TIME), Optional.empty());
        };
    }

    Optional<Window> window(String at, Violations violations) {
        return violations.required(at + "/kind", kind).flatMap(known -> switch (known) {
            case LAST_DAYS -> Days.required(days, at, violations).map(Window.LastDays::new);
            case ALL_TIME -> Days.leftOut(days, at, violations).map(_ -> new Window.AllTime());
            default -> {
                violations.add(at + "/kind", "must be last_days or all_time", known);
                yield Optional.empty();
            }
        });
    }
}
