package dev.rapport.application.scoring;

import dev.rapport.application.ids.IdText;
import java.util.Optional;

/**
 * A scoring model, whichever of its versions. Its text is safe in a path.
 *
 * @param number not negative
 */
public record ModelId(long number) {

    public ModelId {
        if (number < 0) {
            throw new IllegalArgumentException("a model's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<ModelId> parse(String text) {
        return IdText.parse(text).map(ModelId::new);
    }

    @Override
    public String toString() {
        return IdText.of(number);
    }
}
