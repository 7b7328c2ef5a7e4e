package dev.rapport.domain.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A part of the management API that a key may be limited to. */
public enum Scope {
    /** Customers, their scores and what they did. */
    CUSTOMERS,
    /** Scoring models, and scores of the whole population. */
    MODELS,
    /** Surveys, whom they ask, and what was answered. */
    SURVEYS,
    /** What comes in: event types, imports, what was refused. */
    DATA,
    /** The workspace itself: its settings, members, keys and audit log. */
    WORKSPACE;

    /** Lower case, such as {@code surveys}: in tables, addresses and the API. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @return empty if there is no such scope */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }
}
