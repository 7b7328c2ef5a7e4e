package dev.rapport.application.survey;

import java.util.Optional;

/**
 * A response to a survey. Its text is safe in a path.
 *
 * @param number not negative
 */
public record ResponseId(long number) {

    private static final int RADIX = 32;

    public ResponseId {
        if (number < 0) {
            throw new IllegalArgumentException("a response's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<ResponseId> parse(String text) {
        try {
            var id = new ResponseId(Long.parseLong(text, RADIX));
            return id.toString().equals(text) ? Optional.of(id) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return Long.toString(number, RADIX);
    }
}
