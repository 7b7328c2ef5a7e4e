package dev.rapport.application.scoring;

import dev.rapport.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A customer's scores, oldest first.
 *
 * @param days every day asked for, not scored ones too
 */
public record ScoreTrend(CustomerId customer, ModelLabel model, List<ScoreOfDay> days) {

    public ScoreTrend {
        days = List.copyOf(days);
    }

    /** @param score empty: not scored on that day */
    public record ScoreOfDay(LocalDate day, Optional<BigDecimal> score, Optional<BandLabel> band) {}
}
