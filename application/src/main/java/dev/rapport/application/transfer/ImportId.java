package dev.rapport.application.transfer;

import java.util.Optional;

/**
 * One file that was imported, or is to be. Its text is safe in a path.
 *
 * @param number not negative; later imports of a node have greater ones
 */
public record ImportId(long number) {

    private static final int RADIX = 32;

    public ImportId {
        if (number < 0) {
            throw new IllegalArgumentException("an import's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<ImportId> parse(String text) {
        try {
            var id = new ImportId(Long.parseLong(text, RADIX));
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
