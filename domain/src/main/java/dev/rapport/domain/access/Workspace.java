package dev.rapport.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;

/**
 * An organisation that uses Rapport, and the two choices that every number of its depends on.
 *
 * @param zone decides where a day begins
 * @param currency the one whose values are added up; values in others are kept, not added
 * @param language in which its people are spoken to who have not chosen another
 */
public record Workspace(WorkspaceId id, String name, ZoneId zone, Currency currency, Locale language) {

    public Workspace {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a workspace needs a name");
        }
    }

    /** Whose people are spoken to in English. */
    public Workspace(WorkspaceId id, String name, ZoneId zone, Currency currency) {
        this(id, name, zone, currency, Locale.ENGLISH);
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
