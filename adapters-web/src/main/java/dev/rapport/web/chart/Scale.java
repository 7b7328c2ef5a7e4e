package dev.rapport.web.chart;

import dev.rapport.web.chart.Sparkline.Dot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.DoubleStream;

/** From position and value to a place in a drawing; equal values lie in the middle. */
final class Scale {

    /** Of a value that stands alone beside the drawing; a share has two more in percent. */
    private static final int MOST_PLACES = 3;

    private final double lowest;
    private final double range;
    private final double margin;
    private final double step;
    private final double room;

    /**
     * @param values all that must fit, in whatever order; none: it places nothing
     * @param positions how many there are, evenly spaced
     * @param margin between the drawing's edge and the outermost places
     */
    Scale(Supplier<DoubleStream> values, int positions, int width, int height, double margin) {
        this.lowest = values.get().min().orElse(0);
        this.range = values.get().max().orElse(0) - lowest;
        this.margin = margin;
        this.step = positions < 2 ? 0 : (width - 2 * margin) / (positions - 1);
        this.room = height - 2 * margin;
    }

    Dot dot(int index, double value) {
        return new Dot(Drawing.number(x(index)), y(value));
    }

    /** What an axis beside the drawing names. */
    List<Tick> ticks() {
        List<BigDecimal> values = range > 0
                ? Tick.between(lowest, lowest + range)
                : List.of(BigDecimal.valueOf(lowest)
                        .setScale(MOST_PLACES, RoundingMode.HALF_EVEN)
                        .stripTrailingZeros());
        return values.stream()
                .map(value -> new Tick(value, y(value.doubleValue())))
                .toList();
    }

    double x(int index) {
        return margin + index * step;
    }

    String y(double value) {
        double share = range == 0 ? 0.5 : (value - lowest) / range;
        return Drawing.number(margin + (1 - share) * room);
    }
}
