package dev.rapport.application.scoring;

import dev.rapport.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The difference between a customer's scores on two days, and why there is one: the rules' points add up to it exactly, and
 * so do the causes.
 *
 * @param userId empty: known by an anonymousId only
 * @param model with the version of the later day
 * @param state {@code explained}, or without a difference {@code new} (not scored on the earlier day),
 *     {@code no-longer-scored} (not on the later one) or {@code not-scored} (on neither)
 * @param points the later score less the earlier one; empty unless explained
 * @param causes what each cause of a change accounts for in all rules together; empty unless explained
 * @param rules of both versions, changed or not: the later version's in its order, then those that it dropped; empty unless
 *     explained
 */
public record ExplainedChange(
        CustomerId customer,
        Optional<String> userId,
        ModelLabel model,
        ComparedScore from,
        ComparedScore to,
        String state,
        Optional<BigDecimal> points,
        Map<String, BigDecimal> causes,
        List<ChangedRule> rules) {

    public ExplainedChange {
        causes = Collections.unmodifiableMap(new LinkedHashMap<>(causes));
        rules = List.copyOf(rules);
    }

    /**
     * One of the two scores.
     *
     * @param version of the model
     * @param reason why there is no score, as in {@link ExplainedScore}; empty: there is one
     */
    public record ComparedScore(
            LocalDate day,
            int version,
            Optional<String> reason,
            Optional<BigDecimal> score,
            Optional<BandLabel> band) {}

    /**
     * How what one rule (in a weighted model: one metric) adds has changed.
     *
     * @param rule its id within the model, the same in all versions
     * @param description as the later version says it; if that dropped it, as the earlier one did
     * @param earlierDescription as the earlier version said it; empty: the same, or it was not there
     * @param version {@code same}, {@code changed}, {@code added} or {@code dropped} by the later version
     * @param eventTypes what it listens to; empty: every event
     * @param points what it adds on the later day less what it added on the earlier one
     * @param causes those that changed something, in the order in which they take effect
     * @param entered events of days after the earlier one that are in the window on the later one
     * @param left events that were in the window on the earlier day and are not on the later one
     * @param late those of {@code entered} that arrived after their day was over; empty: too many events to look at
     * @param cutBefore what the total cap took away on the earlier day; 0 if nothing
     * @param cutAfter what it takes away on the later day
     */
    public record ChangedRule(
            String rule,
            String description,
            Optional<String> earlierDescription,
            String version,
            List<String> eventTypes,
            BigDecimal points,
            List<CausedPoints> causes,
            long entered,
            long left,
            Optional<Long> late,
            BigDecimal cutBefore,
            BigDecimal cutAfter) {

        public ChangedRule {
            eventTypes = List.copyOf(eventTypes);
            causes = List.copyOf(causes);
        }
    }

    /**
     * What one cause accounts for in one rule, and the days of the events behind it.
     *
     * @param cause a key of {@link dev.rapport.domain.scoring.ChangeCause}
     * @param points not 0
     * @param from first of the days; empty: since ever
     * @param to last of the days
     */
    public record CausedPoints(String cause, BigDecimal points, Optional<LocalDate> from, LocalDate to) {}
}
