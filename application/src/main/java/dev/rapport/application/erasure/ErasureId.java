package dev.rapport.application.erasure;

import dev.rapport.application.ids.IdText;
import java.util.Optional;

/**
 * One erasure of a customer. Its text is safe in a path.
 *
 * @param number not negative; later erasures of a node have greater ones
 */
public record ErasureId(long number) {

    public ErasureId {
        if (number < 0) {
            throw new IllegalArgumentException("an erasure's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<ErasureId> parse(String text) {
        return IdText.parse(text).map(ErasureId::new);
    }

    @Override
    public String toString() {
        return IdText.of(number);
    }
}
