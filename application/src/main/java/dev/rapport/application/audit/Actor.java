package dev.rapport.application.audit;

import java.util.Locale;

/**
 * Who did something.
 *
 * @param kind of what {@code id} names
 * @param id of a person or a key; empty for Rapport itself
 */
public record Actor(Kind kind, String id) {

    /** Rapport itself, by its own clock. */
    public static final Actor SYSTEM = new Actor(Kind.SYSTEM, "");

    /** @param id of the person */
    public static Actor person(Object id) {
        return new Actor(Kind.PERSON, id.toString());
    }

    public enum Kind {
        PERSON,
        KEY,
        SYSTEM;

        /** Lower case, such as {@code person}: in tables, files and the API. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
