package dev.rapport.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A colour as a screen shows it: the shares of red, green and blue light, each 0 to 1, not gamma-coded.
 *
 * @see <a href="https://www.w3.org/TR/WCAG22/#dfn-relative-luminance">relative luminance</a>
 */
record SeenColour(double red, double green, double blue) {

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    /**
     * How somebody sees, as a matrix on linear light.
     *
     * @see <a href="https://doi.org/10.1109/TVCG.2009.113">Machado, Oliveira, Fernandes, 2009</a>: severity 1.0
     */
    enum Eye {
        USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
        WITHOUT_RED(0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998),
        WITHOUT_GREEN(0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881),
        WITHOUT_BLUE(1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900);

        private final double[] rows;

        Eye(double... rows) {
            this.rows = rows;
        }
    }

    /** @param css as a browser tells it, of an opaque colour: {@code rgb(1, 2, 3)} */
    static SeenColour of(String css) {
        List<Double> coded = NUMBER.matcher(css)
                .results()
                .map(MatchResult::group)
                .map(number -> Integer.parseInt(number) / 255.0)
                .toList();
        assertThat(coded).as(css).hasSize(3);
        return new SeenColour(light(coded.get(0)), light(coded.get(1)), light(coded.get(2)));
    }

    private static double light(double coded) {
        return coded <= 0.04045 ? coded / 12.92 : Math.pow((coded + 0.055) / 1.055, 2.4);
    }

    /** From 1 (none) to 21 (black on white). */
    double contrast(SeenColour other) {
        double mine = luminance();
        double theirs = other.luminance();
        return (Math.max(mine, theirs) + 0.05) / (Math.min(mine, theirs) + 0.05);
    }

    private double luminance() {
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    }

    /** How different the two look: the distance in OKLab, in which black and white are 1 apart. */
    double distance(SeenColour other, Eye eye) {
        double[] here = seenBy(eye).lab();
        double[] there = other.seenBy(eye).lab();
        return Math.sqrt(
                Math.pow(here[0] - there[0], 2) + Math.pow(here[1] - there[1], 2) + Math.pow(here[2] - there[2], 2));
    }

    private SeenColour seenBy(Eye eye) {
        double[] m = eye.rows;
        return new SeenColour(
                shown(m[0] * red + m[1] * green + m[2] * blue),
                shown(m[3] * red + m[4] * green + m[5] * blue),
                shown(m[6] * red + m[7] * green + m[8] * blue));
    }

    private static double shown(double light) {
        return Math.clamp(light, 0, 1);
    }

    /** OKLab, https://bottosson.github.io/posts/oklab */
    private double[] lab() {
        double l = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        double m = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        double s = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        return new double[] {
            0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
        };
    }
}
