package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How two groups of scores are spread over the same classes, so that they can be laid over each other.
 *
 * @param from where the first class begins, which also holds all lower scores
 * @param width of each class, 1, 2 or 5 times a power of ten; the last one also holds all higher scores
 * @param before scores in each class, from which (included) to the next (not included)
 * @param after as many classes
 */
public record ScoreHistogram(BigDecimal from, BigDecimal width, List<Long> before, List<Long> after) {

    private static final int MOST_CLASSES = 20;
    /** One in so many is taken for an outlier, at either end. */
    private static final int OUTLIERS = 100;

    public ScoreHistogram {
        before = List.copyOf(before);
        after = List.copyOf(after);
        if (width.signum() <= 0 || before.isEmpty() || before.size() != after.size()) {
            throw new IllegalArgumentException("classes must be of some width and the same for both groups");
        }
    }

    /**
     * The classes span the 1st to the 99th percentile of both groups together, so that few outliers don't squeeze the others
     * into one class; there are at most 21.
     *
     * @return empty if there is no score at all
     */
    public static Optional<ScoreHistogram> of(List<BigDecimal> before, List<BigDecimal> after) {
        List<BigDecimal> all =
                Stream.concat(before.stream(), after.stream()).sorted().toList();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        int outside = (all.size() - 1) / OUTLIERS;
        BigDecimal low = all.get(outside);
        BigDecimal high = all.get(all.size() - 1 - outside);
        BigDecimal width = width(high.subtract(low));
        BigDecimal from = low.divide(width, 0, RoundingMode.FLOOR).multiply(width);
        int classes =
                1 + high.subtract(from).divide(width, 0, RoundingMode.FLOOR).intValueExact();
        return Optional.of(new ScoreHistogram(
                from, width, counts(before, from, width, classes), counts(after, from, width, classes)));
    }

    /** The least of 1, 2, 5, 10, 20 and so on, or 0.5, 0.2 and so on, of which 20 are at least {@code range}. */
    private static BigDecimal width(BigDecimal range) {
        if (range.signum() == 0) {
            return BigDecimal.ONE;
        }
        BigDecimal least = range.divide(BigDecimal.valueOf(MOST_CLASSES), range.scale() + 2, RoundingMode.CEILING);
        int magnitude = least.precision() - least.scale() - 1;
        return Stream.of(1, 2, 5, 10)
                .map(step -> new BigDecimal(step).scaleByPowerOfTen(magnitude))
                .filter(step -> step.compareTo(least) >= 0)
                .findFirst()
                .map(step -> step.scale() < 0 ? step.setScale(0) : step)
                .orElseThrow();
    }

    private static List<Long> counts(List<BigDecimal> scores, BigDecimal from, BigDecimal width, int classes) {
        var counts = new long[classes];
        for (BigDecimal score : scores) {
            BigDecimal place = score.subtract(from).divide(width, 0, RoundingMode.FLOOR);
            counts[
                    place.max(BigDecimal.ZERO)
                            .min(BigDecimal.valueOf(classes - 1L))
                            .intValueExact()]++;
        }
        var boxed = new ArrayList<Long>(classes);
        Arrays.stream(counts).forEach(boxed::add);
        return boxed;
    }
}
