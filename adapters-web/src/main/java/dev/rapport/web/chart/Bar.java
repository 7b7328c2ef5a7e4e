package dev.rapport.web.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bar in a row of a table, drawn on a scale from 0 to 100 that all bars of the table share.
 *
 * @param from where it begins
 * @param width how far it reaches to the right
 * @param zero where nothing is, if the scale has values on both sides of it
 */
public record Bar(String from, String width, Optional<String> zero) {

    /** Bars that all begin at zero. */
    public static List<Bar> fromZero(List<Double> amounts) {
        return draw(amounts.stream().map(amount -> new Stretch(0, amount)).toList());
    }

    /** Bars that begin where the one before ended: how amounts add up to their total. */
    public static List<Bar> stacked(List<Double> amounts) {
        var stretches = new ArrayList<Stretch>();
        double reached = 0;
        for (double amount : amounts) {
            stretches.add(new Stretch(reached, reached + amount));
            reached += amount;
        }
        return draw(stretches);
    }

    private static List<Bar> draw(List<Stretch> stretches) {
        double low = stretches.stream().mapToDouble(Stretch::low).min().orElse(0);
        double high = stretches.stream().mapToDouble(Stretch::high).max().orElse(0);
        double start = Math.min(low, 0);
        double range = Math.max(high, 0) - start;
        Optional<String> zero = start < 0 ? Optional.of(Drawing.number(-start / range * 100)) : Optional.empty();
        return stretches.stream()
                .map(stretch -> range == 0
                        ? new Bar("0", "0", zero)
                        : new Bar(
                                Drawing.number((stretch.low() - start) / range * 100),
                                Drawing.number((stretch.high() - stretch.low()) / range * 100),
                                zero))
                .toList();
    }

    private record Stretch(double from, double to) {

        private double low() {
            return Math.min(from, to);
        }

        private double high() {
            return Math.max(from, to);
        }
    }
}
