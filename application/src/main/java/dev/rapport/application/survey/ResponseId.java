package dev.rapport.application.survey;

import dev.rapport.application.ids.IdText;
import java.util.Optional;

/**
 * A response to a survey. Its text is safe in a path.
 *
 * @param number not negative
 */
public record ResponseId(long number) {

    public ResponseId {
        if (number < 0) {
            throw new IllegalArgumentException("a response's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<ResponseId> parse(String text) {
        return IdText.parse(text).map(ResponseId::new);
    }

    @Override
    public String toString() {
        return IdText.of(number);
    }
}
