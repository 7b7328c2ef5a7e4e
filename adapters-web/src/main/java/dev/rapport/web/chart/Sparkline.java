package dev.rapport.web.chart;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A line without axes, small enough for a row of a table.
 *
 * <p>The line is stretched to its own lowest and highest value: it shows the shape of a change, not its size. A value
 * that isn't there leaves a gap; one that stands alone is a dot.
 *
 * @param path the line as SVG path data; empty if there is nothing to draw
 * @param end the last value's place, if the last value is there
 */
public record Sparkline(int width, int height, String path, Optional<Dot> end) {

    private static final int MARGIN = 3;

    /** A place in the drawing, as SVG writes it. */
    public record Dot(String x, String y) {}

    /** The line of {@code values}, oldest first and evenly spaced. */
    public static Sparkline of(List<OptionalDouble> values, int width, int height) {
        var scale = new Scale(
                () -> values.stream().flatMapToDouble(OptionalDouble::stream), values.size(), width, height, MARGIN);
        var path = new StringBuilder();
        boolean drawing = false;
        for (int i = 0; i < values.size(); i++) {
            OptionalDouble value = values.get(i);
            if (value.isPresent()) {
                Dot dot = scale.dot(i, value.getAsDouble());
                path.append(drawing ? 'L' : 'M').append(dot.x).append(' ').append(dot.y);
                if (!drawing && !presentAt(values, i + 1)) {
                    path.append("h0"); // with round caps, a line of no length is drawn as a dot
                }
            }
            drawing = value.isPresent();
        }
        int last = values.size() - 1;
        Optional<Dot> end = presentAt(values, last)
                ? Optional.of(scale.dot(last, values.get(last).getAsDouble()))
                : Optional.empty();
        return new Sparkline(width, height, path.toString(), end);
    }

    private static boolean presentAt(List<OptionalDouble> values, int index) {
        return index >= 0 && index < values.size() && values.get(index).isPresent();
    }
}
