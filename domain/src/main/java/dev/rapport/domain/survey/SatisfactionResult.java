package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Interval;
import dev.rapport.domain.measure.Share;
import java.util.Optional;

/**
 * A customer satisfaction score (CSAT): the share of positive answers (4 or 5), in percent of those who answered.
 *
 * <p>It is a share and not a balance: negative answers are not taken off again. No answers is no result, not a result
 * of 0.
 *
 * @param positive answers of 4 or 5
 * @param neutral answers of 3
 * @param negative answers of 2 or less
 */
public record SatisfactionResult(long positive, long neutral, long negative) {

    public SatisfactionResult {
        if (positive < 0 || neutral < 0 || negative < 0) {
            throw new IllegalArgumentException(
                    "counts must not be negative: " + positive + ", " + neutral + ", " + negative);
        }
        if (Math.addExact(Math.addExact(positive, neutral), negative) == 0) {
            throw new IllegalArgumentException("a satisfaction needs at least one answer");
        }
    }

    /**
     * @param ratings each {@code from} to 5
     * @param from where the scale begins: 0 or 1
     * @return empty if there are no answers
     */
    public static Optional<SatisfactionResult> of(Ratings ratings, int from) {
        if (from != 0 && from != 1) {
            throw new IllegalArgumentException("a scale of satisfaction begins at 0 or 1: " + from);
        }
        return ratings.onScale("a satisfaction rating", from, 5).answers() == 0
                ? Optional.empty()
                : Optional.of(new SatisfactionResult(
                        ratings.countBetween(4, 5), ratings.count(3), ratings.countBetween(from, 2)));
    }

    public long answers() {
        return positive + neutral + negative;
    }

    public boolean isReliable() {
        return answers() >= Ratings.RELIABLE_ANSWERS;
    }

    /** The headline: positive of all who answered. */
    public Share satisfied() {
        return new Share(positive, answers());
    }

    /** The headline in percent, 0 to 100, not rounded. */
    public double percent() {
        return satisfied().percent();
    }

    /** Wilson's, in percent, 0 to 100. */
    public Interval percentInterval() {
        return satisfied().percentInterval();
    }

    /** The other's share of satisfied answers less this one's; see {@link Share#differenceTo}. */
    public Comparison differenceTo(SatisfactionResult other) {
        return satisfied().differenceTo(other.satisfied());
    }

    /** The second share less the first, from the answers; says so if there are none. */
    public static Comparison compare(Ratings first, Ratings second, int from) {
        return of(first, from)
                .flatMap(one -> of(second, from).map(one::differenceTo))
                .orElse(new Comparison.Untested(Comparison.Reason.NO_ANSWERS));
    }
}
