package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.ChangeCause;
import dev.rapport.domain.scoring.Window;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The days of the events behind a cause.
 *
 * @param first empty: since ever
 */
record EventDays(Optional<LocalDate> first, LocalDate last) {

    /**
     * @param before the earlier version's window
     * @param after the later version's window
     */
    static EventDays of(ChangeCause cause, Window before, Window after, LocalDate from, LocalDate to) {
        return switch (cause) {
            case VERSION ->
                new EventDays(
                        before.firstDay(from)
                                .flatMap(day -> after.firstDay(from).map(another -> earlier(day, another))),
                        from);
            case LEFT_WINDOW ->
                new EventDays(
                        after.firstDay(from),
                        after.firstDay(to)
                                .map(first -> earlier(first.minusDays(1), from))
                                .orElse(from));
            case FADED -> new EventDays(after.firstDay(to).map(first -> earlier(first, from)), from);
            case NEW_EVENTS -> {
                LocalDate next = earlier(from.plusDays(1), to);
                yield new EventDays(
                        Optional.of(after.firstDay(to)
                                .filter(first -> first.isAfter(next))
                                .orElse(next)),
                        to);
            }
            case CAP -> new EventDays(after.firstDay(from), to);
        };
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return other.isBefore(one) ? other : one;
    }
}
