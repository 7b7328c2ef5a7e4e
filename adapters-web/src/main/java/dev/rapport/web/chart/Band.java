package dev.rapport.web.chart;

import dev.rapport.application.scoring.BandLabel;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A band as the pages draw it: its name and its colour, and a meter that is filled up to its place among the bands, so
 * that the place is seen without telling colours apart.
 *
 * @param name as the model's author wrote it
 * @param colour as its author chose it, as in {@link BandLabel}
 * @param place among the bands, from 1 (lowest)
 * @param of how many bands there are
 */
public record Band(String name, String colour, int place, int of) {

    private static final int BARS = 5;

    public Band {
        if (place < 1 || place > of) {
            throw new IllegalArgumentException("no place " + place + " among " + of + " bands");
        }
    }

    /** The style class of its colour. */
    public String hue() {
        return "hue-" + colour;
    }

    public List<MeterBar> meter() {
        int level = level();
        return IntStream.rangeClosed(1, BARS)
                .mapToObj(bar -> new MeterBar(bar, bar <= level))
                .toList();
    }

    /** Its place on a scale of five, whatever the number of bands; the ends stay the ends. */
    private int level() {
        if (of == 1) {
            return BARS;
        }
        return 1 + Math.round((place - 1) * (BARS - 1f) / (of - 1));
    }

    /** One of the meter's bars, in a drawing of 18 by 12. */
    public record MeterBar(int number, boolean filled) {

        public String x() {
            return Drawing.number((number - 1) * 3.8);
        }

        public String y() {
            return Drawing.number(12 - tall());
        }

        public String height() {
            return Drawing.number(tall());
        }

        private double tall() {
            return 2 + number * 2;
        }
    }
}
