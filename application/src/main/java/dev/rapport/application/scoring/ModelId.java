package dev.rapport.application.scoring;

import java.util.Optional;

/**
 * A scoring model, whichever of its versions. Its text is safe in a path.
 *
 * @param number not negative
 */
public record ModelId(long number) {

    private static final int RADIX = 32;

    public ModelId {
        if (number < 0) {
            throw new IllegalArgumentException("a model's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<ModelId> parse(String text) {
        try {
            var id = new ModelId(Long.parseLong(text, RADIX));
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
