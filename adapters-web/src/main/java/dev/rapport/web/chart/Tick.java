package dev.rapport.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** A value that an axis names, and its height in the drawing. */
public record Tick(BigDecimal value, String y) {

    private static final int MOST_STEPS = 4;
    private static final List<Integer> ROUND = List.of(1, 2, 5, 10);

    /**
     * Multiples of 1, 2 or 5 times a power of ten that lie between two values, one to five of them, the lowest first.
     *
     * @param lowest below {@code highest}
     */
    static List<BigDecimal> between(double lowest, double highest) {
        BigDecimal from = BigDecimal.valueOf(lowest);
        BigDecimal to = BigDecimal.valueOf(highest);
        BigDecimal step = roundStep(to.subtract(from).doubleValue() / MOST_STEPS);
        BigDecimal first = from.divide(step, 0, RoundingMode.CEILING).multiply(step);
        return Stream.iterate(first, value -> value.compareTo(to) <= 0, value -> value.add(step))
                .toList();
    }

    /** The least one that is not less. */
    private static BigDecimal roundStep(double least) {
        int power = (int) Math.floor(Math.log10(least));
        return ROUND.stream()
                .map(round -> BigDecimal.valueOf(round).scaleByPowerOfTen(power))
                .filter(step -> step.doubleValue() >= least)
                .findFirst()
                .orElseThrow();
    }
}
