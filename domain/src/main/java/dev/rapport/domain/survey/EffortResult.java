package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Mean;
import dev.rapport.domain.measure.Share;
import java.util.Optional;

/**
 * A customer effort score (CES 2.0): the mean of answers from 1 to 7, and the share of those who had it easy.
 *
 * <p>The mean is that of the answers as they were given; which of its ends is good is the {@link Polarity}'s business.
 * No answers is no result.
 *
 * @param ratings each 1 to 7; at least one
 * @param polarity whether 7 is easy, or 1
 */
public record EffortResult(Ratings ratings, Polarity polarity) {

    private static final int LEAST = 1;
    private static final int MOST = 7;

    public EffortResult {
        if (ratings.onScale("an effort rating", LEAST, MOST).answers() == 0) {
            throw new IllegalArgumentException("an effort needs at least one answer");
        }
    }

    /**
     * @param ratings each 1 to 7
     * @return empty if there are no answers
     */
    public static Optional<EffortResult> of(Ratings ratings, Polarity polarity) {
        return ratings.answers() == 0 ? Optional.empty() : Optional.of(new EffortResult(ratings, polarity));
    }

    public long answers() {
        return ratings.answers();
    }

    public boolean isReliable() {
        return answers() >= Ratings.RELIABLE_ANSWERS;
    }

    /** The headline, on the scale from 1 to 7. */
    public Mean mean() {
        return ratings.mean().orElseThrow();
    }

    /** Answers on the easy side of the middle: 5 to 7, or 1 to 3 when 1 is easy. */
    public Share easy() {
        long easy = switch (polarity) {
            case HIGH_IS_GOOD -> ratings.countBetween(5, MOST);
            case LOW_IS_GOOD -> ratings.countBetween(LEAST, 3);
        };
        return new Share(easy, answers());
    }

    /** The other's mean less this one's; see {@link Mean#differenceTo}. */
    public Comparison differenceTo(EffortResult other) {
        if (polarity != other.polarity) {
            throw new IllegalArgumentException("efforts of different polarity can't be compared: " + other.polarity);
        }
        return mean().differenceTo(other.mean());
    }

    /** The second mean less the first, from the answers to one question; says so if there are none. */
    public static Comparison compare(Ratings first, Ratings second) {
        return RatingResult.compare(first, second, LEAST, MOST);
    }
}
