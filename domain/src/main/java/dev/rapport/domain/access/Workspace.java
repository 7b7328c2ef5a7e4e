package dev.rapport.domain.access;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;

/**
 * An organisation that uses Rapport, and the two choices that every number of its depends on.
 *
 * @param zone decides where a day begins
 * @param currency the one whose values are added up; values in others are kept, not added
 */
public record Workspace(WorkspaceId id, String name, ZoneId zone, Currency currency) {

    public Workspace {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a workspace needs a name");
        }
    }

    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
