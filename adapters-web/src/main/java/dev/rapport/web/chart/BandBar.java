package dev.rapport.web.chart;

import static java.util.stream.Collectors.joining;

import dev.rapport.application.scoring.BandCountSeries;
import dev.rapport.application.scoring.BandCountsOfDay;
import dev.rapport.application.scoring.BandLabel;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the scored customers of a day are spread over the bands, as one bar.
 *
 * @param parts lowest band first, on a scale from 0 to 100; bands without customers are left out
 * @param text the same in words
 * @param scored all of them
 */
@TemplateData
public record BandBar(List<Part> parts, String text, long scored) {

    public BandBar {
        parts = List.copyOf(parts);
    }

    /** @param hue the style class of the band's colour */
    @TemplateData
    public record Part(String from, String width, String hue) {}

    /** Of the newest day; empty if there is none, or nobody is scored on it. */
    public static Optional<BandBar> of(BandCountSeries series) {
        return series.days().isEmpty()
                ? Optional.empty()
                : Optional.of(series.days().getLast())
                        .filter(day -> day.scored() > 0)
                        .map(day -> of(series.bands(), day));
    }

    private static BandBar of(List<BandLabel> labels, BandCountsOfDay day) {
        var scale = new BandScale(labels);
        var parts = new ArrayList<Part>();
        double reached = 0;
        for (BandLabel label : labels) {
            double width = 100.0 * customers(day, label) / day.scored();
            if (width > 0) {
                parts.add(new Part(
                        Drawing.number(reached),
                        Drawing.number(width),
                        scale.band(label).hue()));
            }
            reached += width;
        }
        return new BandBar(
                parts,
                labels.stream()
                        .map(label -> label.name() + " " + customers(day, label))
                        .collect(joining(", ")),
                day.scored());
    }

    private static long customers(BandCountsOfDay day, BandLabel label) {
        return day.customers().getOrDefault(label.key(), 0L);
    }
}
