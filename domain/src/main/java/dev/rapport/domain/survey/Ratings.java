package dev.rapport.domain.survey;

import dev.rapport.domain.measure.Mean;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each rating was given. Who saw the question and skipped it is not in here.
 *
 * @param counts answers by rating, ascending; ratings that nobody gave are left out
 */
public record Ratings(SortedMap<Integer, Long> counts) {

    public static final Ratings NONE = new Ratings(new TreeMap<>());

    /** A headline of fewer answers is shown greyed. */
    public static final long RELIABLE_ANSWERS = 30;

    public Ratings {
        var given = new TreeMap<Integer, Long>();
        counts.forEach((rating, count) -> {
            if (count < 0) {
                throw new IllegalArgumentException("answers must not be negative: " + count + " of rating " + rating);
            }
            if (count > 0) {
                given.put(rating, count);
            }
        });
        counts = Collections.unmodifiableSortedMap(given);
    }

    /** @param counts answers by rating, in any order */
    public static Ratings of(Map<Integer, Long> counts) {
        return new Ratings(new TreeMap<>(counts));
    }

    public long answers() {
        return counts.values().stream().reduce(0L, Math::addExact);
    }

    public long count(int rating) {
        return counts.getOrDefault(rating, 0L);
    }

    /** The answers of both together. */
    public Ratings plus(Ratings other) {
        var both = new TreeMap<>(counts);
        other.counts.forEach((rating, count) -> both.merge(rating, count, Math::addExact));
        return new Ratings(both);
    }

    /** @return empty if there are no answers */
    public Optional<Mean> mean() {
        return counts.entrySet().stream()
                .map(entry -> Mean.of(BigDecimal.valueOf(entry.getKey())).times(entry.getValue()))
                .reduce(Mean::plus);
    }

    /** Answers from one rating to another, both included. */
    long countBetween(int from, int to) {
        return counts.subMap(from, to + 1).values().stream()
                .mapToLong(Long::longValue)
                .sum();
    }

    /**
     * These, if all are on the scale; anything else is a bug of ours, because answers are checked when they come in.
     */
    Ratings onScale(String what, int from, int to) {
        counts.keySet().stream()
                .filter(rating -> rating < from || rating > to)
                .findFirst()
                .ifPresent(rating -> {
                    throw new IllegalArgumentException(what + " is " + from + " to " + to + ": " + rating);
                });
        return this;
    }
}
