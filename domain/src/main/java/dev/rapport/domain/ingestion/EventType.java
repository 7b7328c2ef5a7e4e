package dev.rapport.domain.ingestion;

import java.util.Optional;

/**
 * The name of what a customer did, such as {@code Order Completed}.
 *
 * @param name 1 to 255 characters, kept exactly as sent: {@code Login} and {@code login} are two event types
 */
public record EventType(String name) {

    /** What a page call is counted as. */
    public static final EventType PAGE_VIEWED = new EventType("page_viewed");

    /** What a screen call is counted as. */
    public static final EventType SCREEN_VIEWED = new EventType("screen_viewed");

    /** The most characters (Unicode code points) of a name. */
    public static final int LONGEST = 255;

    public EventType {
        Optional<String> problem = problem(name);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("an event type " + problem.get() + ": " + name);
        }
    }

    /** @return why {@code name} cannot name an event type, as the end of a sentence; empty if it can */
    public static Optional<String> problem(String name) {
        if (name.isBlank()) {
            return Optional.of("must not be blank");
        }
        if (name.codePointCount(0, name.length()) > LONGEST) {
            return Optional.of("must have at most 255 characters");
        }
        // PostgreSQL stores neither, so such a name could be counted but never found again.
        if (name.codePoints().anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))) {
            return Optional.of("must not contain NUL or half a character");
        }
        return Optional.empty();
    }
}
