package dev.rapport.application.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The biggest rises and drops up to a day.
 *
 * @param day whose scores these are, as in {@link CustomerOverviewPage}
 * @param days 7 or 30
 * @param rises greatest first
 * @param drops greatest first
 */
public record ScoreChanges(ModelLabel model, LocalDate day, int days, List<Mover> rises, List<Mover> drops) {

    public ScoreChanges {
        rises = List.copyOf(rises);
        drops = List.copyOf(drops);
    }

    /**
     * A customer who rose or fell.
     *
     * @param points the change, not 0
     * @param cause empty if the events have changed since, so that there is none any more
     */
    public record Mover(CustomerOverview customer, BigDecimal points, Optional<Cause> cause) {}

    /**
     * The rule (in a weighted model: the metric) whose contribution changed the most in the direction of the score.
     *
     * @param rule its id within the model
     * @param eventTypes what it listens to; empty: every event
     * @param points what it changed by
     * @param why its biggest cause in that direction, a key of {@link dev.rapport.domain.scoring.ChangeCause}
     */
    public record Cause(String rule, String description, List<String> eventTypes, BigDecimal points, String why) {

        public Cause {
            eventTypes = List.copyOf(eventTypes);
        }
    }
}
