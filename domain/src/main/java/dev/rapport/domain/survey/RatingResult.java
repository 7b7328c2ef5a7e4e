package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Mean;
import dev.rapport.domain.measure.Share;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Answers to a rating question of one's own, with 2 to 11 points: their mean and how they spread. No answers is no
 * result.
 *
 * @param ratings each {@code from} to {@code to}; at least one
 * @param from the lowest point of the scale
 * @param to the highest point of the scale
 */
public record RatingResult(Ratings ratings, int from, int to) {

    public RatingResult {
        int points = Math.addExact(Math.subtractExact(to, from), 1);
        if (points < 2 || points > 11) {
            throw new IllegalArgumentException("a rating scale has 2 to 11 points: " + from + " to " + to);
        }
        if (ratings.onScale("a rating", from, to).answers() == 0) {
            throw new IllegalArgumentException("a rating result needs at least one answer");
        }
    }

    /**
     * @param ratings each {@code from} to {@code to}
     * @return empty if there are no answers
     */
    public static Optional<RatingResult> of(Ratings ratings, int from, int to) {
        return ratings.answers() == 0 ? Optional.empty() : Optional.of(new RatingResult(ratings, from, to));
    }

    public long answers() {
        return ratings.answers();
    }

    public boolean isReliable() {
        return answers() >= Ratings.RELIABLE_ANSWERS;
    }

    /** The headline, on the scale. */
    public Mean mean() {
        return ratings.mean().orElseThrow();
    }

    /** Every point of the scale, ascending, those nobody chose included. */
    public List<Point> distribution() {
        return IntStream.rangeClosed(from, to)
                .mapToObj(rating -> new Point(rating, new Share(ratings.count(rating), answers())))
                .toList();
    }

    /** The other's mean less this one's; see {@link Mean#differenceTo}. */
    public Comparison differenceTo(RatingResult other) {
        if (from != other.from || to != other.to) {
            throw new IllegalArgumentException(
                    "ratings on different scales can't be compared: " + other.from + " to " + other.to);
        }
        return mean().differenceTo(other.mean());
    }

    /** The second mean less the first, from the answers; says so if there are none. */
    public static Comparison compare(Ratings first, Ratings second, int from, int to) {
        return of(first, from, to)
                .flatMap(one -> of(second, from, to).map(one::differenceTo))
                .orElse(new Comparison.Untested(Comparison.Reason.NO_ANSWERS));
    }

    /**
     * One point of the scale.
     *
     * @param share of all who answered
     */
    public record Point(int rating, Share share) {}
}
