package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.ScoreChange;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The difference between a customer's scores on two days, both by the same model version and with the events known now.
 *
 * @param points empty: the customer was not scored on the earlier day, which is "new" and no number
 */
public record Change(Optional<BigDecimal> points) {

    public static final Change NEW = new Change(Optional.empty());

    public static Change of(BigDecimal points) {
        return new Change(Optional.of(points));
    }

    public static Change of(ScoreChange change) {
        return switch (change) {
            case ScoreChange.New _ -> NEW;
            case ScoreChange.Difference(BigDecimal points) -> of(points);
        };
    }

    public boolean isNew() {
        return points.isEmpty();
    }
}
