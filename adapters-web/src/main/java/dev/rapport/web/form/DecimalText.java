package dev.rapport.web.form;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as people write them. */
public final class DecimalText {

    private static final int MOST_DIGITS = 500;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d{1,500}(\\.\\d{0,500})?|\\.\\d{1,500})");

    private DecimalText() {}

    /** @return empty if it is no number */
    public static Optional<BigDecimal> read(String written) {
        String text = written.strip().replace('−', '-');
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }

    /** A number that is out of all proportion is written as it is and not read back. */
    public static String write(BigDecimal number) {
        return (long) number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS
                ? number.toString()
                : number.toPlainString();
    }
}
