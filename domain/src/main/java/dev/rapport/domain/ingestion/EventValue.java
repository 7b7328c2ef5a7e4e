package dev.rapport.domain.ingestion;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an event was worth: money, seconds, a rating.
 *
 * @param amount an exact decimal of 6 digits after the point, its size below 10¹²
 */
public record EventValue(BigDecimal amount) {

    /** Digits after the point. */
    public static final int SCALE = 6;

    private static final BigDecimal LIMIT = BigDecimal.TEN.pow(12);

    private static final int LONGEST_TEXT = 100;
    private static final Pattern NUMBER = Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d{1,3})?");

    public EventValue {
        if (amount.scale() != SCALE || amount.abs().compareTo(LIMIT) >= 0) {
            throw new IllegalArgumentException("a value has 6 digits after the point and is below 10^12: " + amount);
        }
    }

    /** @return the number that {@code text} writes, with a point; empty if it writes none */
    public static Optional<BigDecimal> parse(String text) {
        String stripped = text.strip();
        return stripped.length() <= LONGEST_TEXT && NUMBER.matcher(stripped).matches()
                ? Optional.of(new BigDecimal(stripped))
                : Optional.empty();
    }

    /**
     * Rounds half-even to 6 digits after the point.
     *
     * @return empty if the size is 10¹² or more
     */
    public static Optional<EventValue> of(BigDecimal number) {
        // Before rounding: a number with a huge exponent would be written out in full.
        if (number.precision() - (long) number.scale() > 13) {
            return Optional.empty();
        }
        BigDecimal amount = number.setScale(SCALE, RoundingMode.HALF_EVEN);
        return amount.abs().compareTo(LIMIT) < 0 ? Optional.of(new EventValue(amount)) : Optional.empty();
    }
}
