package dev.rapport.web.chart;

import dev.rapport.domain.scoring.ScoreHistogram;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Two distributions side by side, drawn in {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param columns lowest scores first
 */
@TemplateData
public record Histogram(List<Column> columns) {

    private static final int WIDTH = 420;
    private static final int HEIGHT = 120;

    public Histogram {
        columns = List.copyOf(columns);
    }

    /**
     * The scores from {@code from} to the next column's.
     *
     * @param before its bar
     * @param after its bar, right of it
     */
    @TemplateData
    public record Column(BigDecimal from, BigDecimal to, Pillar before, Pillar after) {}

    /** @param count how many scores it stands for */
    @TemplateData
    public record Pillar(long count, String x, String y, String width, String height) {}

    public static Histogram of(ScoreHistogram scores) {
        int classes = scores.after().size();
        long most = LongStream.concat(
                        scores.before().stream().mapToLong(Long::longValue),
                        scores.after().stream().mapToLong(Long::longValue))
                .max()
                .orElse(0);
        double step = (double) WIDTH / classes;
        return new Histogram(IntStream.range(0, classes)
                .mapToObj(place -> {
                    BigDecimal from = scores.from().add(scores.width().multiply(BigDecimal.valueOf(place)));
                    return new Column(
                            from,
                            from.add(scores.width()),
                            pillar(scores.before().get(place), most, place * step + step * 0.1, step * 0.38),
                            pillar(scores.after().get(place), most, place * step + step * 0.5, step * 0.38));
                })
                .toList());
    }

    private static Pillar pillar(long count, long most, double x, double width) {
        double height = most == 0 ? 0 : (double) count / most * HEIGHT;
        return new Pillar(
                count,
                Drawing.number(x),
                Drawing.number(HEIGHT - height),
                Drawing.number(width),
                Drawing.number(height));
    }
}
