package dev.rapport.web.chart;

import dev.rapport.web.chart.Sparkline.Dot;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;

/**
 * A line in the ribbon of its intervals, stretched from the lowest to the highest of their ends.
 *
 * <p>A value that isn't there leaves a gap; the ribbon of one that stands alone is a bar.
 *
 * @param area the ribbon as SVG path data
 * @param path the line as SVG path data
 * @param dots the values' places
 * @param ticks what its axis names; nothing where there are no values
 */
public record Ribbon(int width, int height, String area, String path, List<Dot> dots, List<Tick> ticks) {

    private static final double MARGIN = 4;
    private static final double HALF_A_BAR = 2;

    /** @param low and {@code high}: the ends of the interval; the value itself where it has none */
    public record Value(double value, double low, double high) {}

    /** The ribbon of {@code values}, oldest first and evenly spaced. */
    public static Ribbon of(List<Optional<Value>> values, int width, int height) {
        var scale = new Scale(
                () -> values.stream()
                        .flatMap(Optional::stream)
                        .flatMapToDouble(value -> DoubleStream.of(value.low(), value.high())),
                values.size(),
                width,
                height,
                MARGIN);
        var area = new StringBuilder();
        var path = new StringBuilder();
        var dots = new ArrayList<Dot>();
        for (int from = 0; from < values.size(); from++) {
            int to = from;
            while (to < values.size() && values.get(to).isPresent()) {
                to++;
            }
            if (to > from) {
                for (int i = from; i < to; i++) {
                    Dot dot = scale.dot(i, values.get(i).orElseThrow().value());
                    path.append(i == from ? 'M' : 'L')
                            .append(dot.x())
                            .append(' ')
                            .append(dot.y());
                    dots.add(dot);
                }
                area.append(area(scale, values, from, to));
                from = to;
            }
        }
        List<Tick> ticks = dots.isEmpty() ? List.of() : scale.ticks();
        return new Ribbon(width, height, area.toString(), path.toString(), List.copyOf(dots), ticks);
    }

    /** There along the upper ends, and back along the lower ones. */
    private static String area(Scale scale, List<Optional<Value>> values, int from, int to) {
        if (to - from == 1) {
            Value alone = values.get(from).orElseThrow();
            double x = scale.x(from);
            String left = Drawing.number(x - HALF_A_BAR);
            String right = Drawing.number(x + HALF_A_BAR);
            return "M%s %sL%s %sL%s %sL%s %sZ"
                    .formatted(
                            left,
                            scale.y(alone.high()),
                            right,
                            scale.y(alone.high()),
                            right,
                            scale.y(alone.low()),
                            left,
                            scale.y(alone.low()));
        }
        var area = new StringBuilder();
        for (int i = from; i < to; i++) {
            Dot dot = scale.dot(i, values.get(i).orElseThrow().high());
            area.append(i == from ? 'M' : 'L').append(dot.x()).append(' ').append(dot.y());
        }
        for (int i = to - 1; i >= from; i--) {
            Dot dot = scale.dot(i, values.get(i).orElseThrow().low());
            area.append('L').append(dot.x()).append(' ').append(dot.y());
        }
        return area.append('Z').toString();
    }
}
