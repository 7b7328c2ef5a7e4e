package dev.rapport.application.audit;

import dev.rapport.application.page.TimeOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Which entries of the log are asked for; what is empty lets all through.
 *
 * @param actor the id of a person or a key, or {@link #SYSTEM}
 * @param from first day
 * @param to last day, included
 * @param zone of the days
 */
public record AuditAsked(
        Optional<String> actor,
        Optional<AuditAction> action,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        ZoneId zone,
        TimeOrder order) {

    /** What stands for Rapport itself where the id of a person or a key could stand. */
    public static final String SYSTEM = "system";

    /** As it stands in the entries. */
    public Optional<String> actorId() {
        return actor.map(id -> id.equals(SYSTEM) ? Actor.SYSTEM.id() : id);
    }

    public Optional<Instant> begin() {
        return from.map(day -> day.atStartOfDay(zone).toInstant());
    }

    /** The first instant that is too late. */
    public Optional<Instant> end() {
        return to.map(day -> day.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
