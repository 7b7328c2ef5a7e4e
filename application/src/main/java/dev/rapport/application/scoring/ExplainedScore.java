package dev.rapport.application.scoring;

import dev.rapport.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A customer's score on a day and everything that it is made of: the contributions add up to it exactly.
 *
 * @param userId empty: known by an anonymousId only
 * @param scored whether there is a score at all; if not, {@code reason} says why, and score, band and changes are empty
 * @param reason stable and machine-readable, such as {@code no-events}
 */
public record ExplainedScore(
        CustomerId customer,
        Optional<String> userId,
        ModelLabel model,
        LocalDate day,
        boolean scored,
        Optional<String> reason,
        Optional<BigDecimal> score,
        Optional<BandLabel> band,
        Optional<Change> change7,
        Optional<Change> change30,
        List<Contribution> contributions) {

    public ExplainedScore {
        contributions = List.copyOf(contributions);
    }

    /**
     * What one rule (in a weighted model: one metric) adds.
     *
     * @param rule its id within the model
     * @param points after all caps
     * @param events that it counted
     * @param value sum of their values
     * @param withoutCap what it would have added without the total cap; empty where that changed nothing
     * @param from first day that it looks at; empty: since ever
     * @param days one line per day with events, newest first; empty in a weighted model
     */
    public record Contribution(
            String rule,
            String description,
            String eventType,
            BigDecimal points,
            long events,
            BigDecimal value,
            Optional<BigDecimal> withoutCap,
            Optional<LocalDate> from,
            List<DayLine> days) {

        public Contribution {
            days = List.copyOf(days);
        }
    }

    /**
     * What one day's events add, before the rule's total cap: {@code earned}, cut to the daily cap, times
     * {@code remaining}.
     *
     * @param age the asked day less this one, in days
     * @param value sum of the events' values
     * @param capped whether the daily cap cut it
     * @param remaining the share that fading leaves, 0 to 1, rounded half-even to 9 digits
     */
    public record DayLine(
            LocalDate day,
            long age,
            long events,
            BigDecimal value,
            BigDecimal earned,
            boolean capped,
            BigDecimal remaining,
            BigDecimal points) {}
}
