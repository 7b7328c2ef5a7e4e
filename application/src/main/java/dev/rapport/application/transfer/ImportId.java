package dev.rapport.application.transfer;

import dev.rapport.application.ids.IdText;
import java.util.Optional;

/**
 * One file that was imported, or is to be. Its text is safe in a path.
 *
 * @param number not negative; later imports of a node have greater ones
 */
public record ImportId(long number) {

    public ImportId {
        if (number < 0) {
            throw new IllegalArgumentException("an import's number must not be negative: " + number);
        }
    }

    /** @return empty if {@code text} is not in the form of {@link #toString} */
    public static Optional<ImportId> parse(String text) {
        return IdText.parse(text).map(ImportId::new);
    }

    @Override
    public String toString() {
        return IdText.of(number);
    }
}
