package dev.rapport.domain.violation;

import java.util.Optional;

/**
 * One thing that is wrong with what a user wrote, and where.
 *
 * @param pointer to the field, as a JSON pointer (RFC 6901) such as {@code /rules/0/points}
 * @param message what the field must be, as the end of a sentence that begins with the field's name
 * @param value what was written there; empty if nothing was
 */
public record Violation(String pointer, String message, Optional<String> value) {}
