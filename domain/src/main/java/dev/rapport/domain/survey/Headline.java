package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Interval;
import java.util.Optional;

/**
 * What the answers to a survey's main question come to, in one number.
 *
 * @param kind decides the unit of {@code value}: NPS points from −100 to 100, CSAT percent, effort points of the scale from 1 to 7
 * @param value not rounded
 * @param interval in the same unit; empty: a single answer says nothing about how a mean spreads
 * @param answers 1 or more; no answers is no headline
 */
public record Headline(SurveyKind kind, double value, Optional<Interval> interval, long answers) {

    public Headline {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a headline must be finite: " + value);
        }
        if (answers < 1) {
            throw new IllegalArgumentException("a headline needs at least one answer: " + answers);
        }
        value += 0.0; // -0.0 becomes 0.0
    }

    /** What it can be, from end to end, in its unit. */
    public Interval range() {
        return switch (kind) {
            case NPS -> Interval.of(-100, 100);
            case CSAT -> Interval.of(0, 100);
            case EFFORT, MICRO, CUSTOM -> Interval.of(Scale.EFFORT.low(), Scale.EFFORT.high());
        };
    }

    /** Whether there are answers enough to show it without a warning. */
    public boolean isReliable() {
        return answers >= Ratings.RELIABLE_ANSWERS;
    }
}
