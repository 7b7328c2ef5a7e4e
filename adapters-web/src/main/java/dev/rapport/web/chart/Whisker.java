package dev.rapport.web.chart;

/**
 * A number with its interval in a row of a table, drawn on a scale from 0 to 100 that all rows of the table share.
 *
 * @param from where the interval begins
 * @param width how far it reaches to the right
 * @param at where the number is
 */
public record Whisker(String from, String width, String at) {

    /** @param start of the scale, and {@code end}: the interval is cut where it leaves it */
    public static Whisker of(double start, double end, double low, double high, double value) {
        double from = place(start, end, low);
        return new Whisker(
                Drawing.number(from),
                Drawing.number(place(start, end, high) - from),
                Drawing.number(place(start, end, value)));
    }

    private static double place(double start, double end, double value) {
        return Math.clamp((value - start) / (end - start) * 100, 0, 100);
    }
}
