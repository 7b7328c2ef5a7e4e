package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A {@link Fading} as a user writes it, which may be wrong.
 *
 * @param kind {@code none}, {@code half_life} or {@code linear}
 * @param days until half is left ({@code half_life}) or nothing ({@code linear}); left out for {@code none}
 */
public record FadingDefinition(Optional<String> kind, Optional<BigDecimal> days) {

    private static final String NONE = "none";
    private static final String HALF_LIFE = "half_life";
    private static final String LINEAR = "linear";

    public static FadingDefinition of(Fading fading) {
        return switch (fading) {
            case Fading.None _ -> new FadingDefinition(Optional.of(NONE), Optional.empty());
            case Fading.HalfLife(int days) ->
                new FadingDefinition(Optional.of(HALF_LIFE), Optional.of(BigDecimal.valueOf(days)));
            case Fading.Linear(int days) ->
                new FadingDefinition(Optional.of(LINEAR), Optional.of(BigDecimal.valueOf(days)));
        };
    }

    Optional<Fading> fading(String at, Violations violations) {
        return violations.required(at + "/kind", kind).flatMap(known -> switch (known) {
            case NONE -> Days.leftOut(days, at, violations).map(_ -> new Fading.None());
            case HALF_LIFE -> Days.required(days, at, violations).map(Fading.HalfLife::new);
            case LINEAR -> Days.required(days, at, violations).map(Fading.Linear::new);
            default -> {
                violations.add(at + "/kind", "must be none, half_life or linear", known);
                yield Optional.empty();
            }
        });
    }
}
