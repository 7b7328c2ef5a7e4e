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
 * @param reason stable and machine-readable, such as {@code no-events},
 *     {@code no-events-by-then}, {@code outside-audience} or {@code all-metrics-left-out}
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
     * @param eventTypes what it listens to; empty: every event
     * @param points after all caps
     * @param events that it counted: those in the window
     * @param value sum of their values
     * @param metric how a metric came to its points; empty: it is a rule
     * @param withoutCap what it would have added without the total cap; empty where that changed nothing
     * @param from first day that it looks at; empty: since ever
     * @param days one line per day with events, newest first; empty in a weighted model
     */
    public record Contribution(
            String rule,
            String description,
            List<String> eventTypes,
            BigDecimal points,
            long events,
            BigDecimal value,
            Optional<Metric> metric,
            Optional<BigDecimal> withoutCap,
            Optional<LocalDate> from,
            List<DayLine> days) {

        public Contribution {
            eventTypes = List.copyOf(eventTypes);
            days = List.copyOf(days);
        }
    }

    /**
     * How a metric comes to its points: {@code weight · normalised / weights}, 0 if it is left out.
     *
     * @param measure what is measured, such as {@code active_days}
     * @param measured rounded half-even to 6 digits after the point; empty: missing
     * @param normalised 0 to 100, rounded like {@code measured}; of what was missing, what the model says; empty: left out
     * @param weight in percent
     * @param weights percent of all metrics that count, together; 100 unless some are left out
     */
    public record Metric(
            String measure,
            Optional<BigDecimal> measured,
            Optional<BigDecimal> normalised,
            int weight,
            int weights,
            boolean leftOut) {}

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
