package dev.rapport.web.settings;

import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAsked;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Which entries the page is asked for, as it was written. What can't be read is as if it were left out. */
@TemplateData
record AuditWanted(String actor, String action, String from, String to, String sort) {

    static AuditWanted of(MultivaluedMap<String, String> parameters) {
        String actor = Given.first(parameters, "actor");
        return new AuditWanted(
                actor.matches("[0-9a-f-]{36}") || actor.equals(AuditAsked.SYSTEM) ? actor : "",
                AuditAction.of(Given.first(parameters, "action"))
                        .map(AuditAction::word)
                        .orElse(""),
                day(Given.first(parameters, "from")).map(LocalDate::toString).orElse(""),
                day(Given.first(parameters, "to")).map(LocalDate::toString).orElse(""),
                Sorting.time(Given.first(parameters, Sorting.PARAMETER)));
    }

    AuditAsked asked(ZoneId zone) {
        return new AuditAsked(
                Optional.of(actor).filter(text -> !text.isEmpty()),
                AuditAction.of(action),
                day(from),
                day(to),
                zone,
                sorting().order());
    }

    Sorting sorting() {
        return Sorting.byTime(address(AuditPage.PATH));
    }

    public boolean isFiltered() {
        return !(actor + action + from + to).isEmpty();
    }

    /** Of the whole list, from its beginning. */
    Address address(String path) {
        return Address.of(path)
                .with("actor", actor)
                .with("action", action)
                .with("from", from)
                .with("to", to)
                .with(Sorting.PARAMETER, sort);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= 9999);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
