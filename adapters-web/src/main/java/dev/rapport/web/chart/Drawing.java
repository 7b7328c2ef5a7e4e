package dev.rapport.web.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How numbers stand in SVG: a point for the decimals in every locale, and no more digits than a screen shows. */
final class Drawing {

    private Drawing() {}

    static String number(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
