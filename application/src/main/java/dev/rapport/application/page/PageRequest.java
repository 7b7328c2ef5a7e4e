package dev.rapport.application.page;

import dev.rapport.application.refusal.Invalid;
import java.util.List;
import java.util.Optional;

/**
 * Which part of a list is wanted.
 *
 * @param limit how many items at most, 1 to 1,000
 * @param after the cursor of the item before the first one wanted; empty: from the beginning
 */
public record PageRequest(int limit, Optional<String> after) {

    public static final int MAX_LIMIT = 1_000;

    /** @throws Invalid {@code parameter.invalid} for a limit that is not 1 to 1,000 */
    public PageRequest {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw invalid("?limit", "limit must be 1 to " + MAX_LIMIT + ": " + limit);
        }
    }

    /** For a cursor that is not one of the list's. */
    public Invalid unknownCursor() {
        return invalid("?after", "after is not a cursor of this list: " + after.orElse(""));
    }

    /** How many rows to read to know whether there are more than the limit. */
    public int probe() {
        return limit + 1;
    }

    private static Invalid invalid(String pointer, String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Invalid.Violation(pointer, detail)));
    }
}
