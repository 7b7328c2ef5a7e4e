package dev.rapport.domain.scoring;

import java.math.BigDecimal;

/** How a customer's score moved between an earlier day and a later one on which the customer is scored. */
public sealed interface ScoreChange {

    /** Both days by the same version of a model. */
    static ScoreChange between(Score earlier, Score later) {
        return new Difference(later.points().subtract(earlier.points()));
    }

    /** Not scored on the earlier day, so there is nothing to subtract from: new is not a rise from 0. */
    record New() implements ScoreChange {}

    /** @param points the later score less the earlier one; exact, negative for a fall */
    record Difference(BigDecimal points) implements ScoreChange {}
}
