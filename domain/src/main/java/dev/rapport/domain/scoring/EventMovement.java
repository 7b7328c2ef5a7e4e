package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How many events a window took in and let go of when it moved from one day to a later one. Events that did both in
 * between are in neither number.
 *
 * @param entered events after the earlier day that are in the window on the later one
 * @param left events that were in the window on the earlier day and are not on the later one
 */
public record EventMovement(long entered, long left) {

    static final EventMovement NONE = new EventMovement(0, 0);

    public EventMovement {
        if (entered < 0 || left < 0) {
            throw new IllegalArgumentException("events must be 0 or more: " + entered + ", " + left);
        }
    }

    /** @param days one list or more; an event that is in two of them counts twice, as it does in what is measured */
    static EventMovement of(List<List<DailyActivity>> days, Window window, LocalDate from, LocalDate to) {
        return new EventMovement(
                events(days, day -> day.isAfter(from) && holds(window, day, to)),
                events(days, day -> holds(window, day, from) && !holds(window, day, to)));
    }

    private static long events(List<List<DailyActivity>> days, Predicate<LocalDate> counted) {
        return days.stream()
                .flatMap(List::stream)
                .filter(onDay -> counted.test(onDay.day()))
                .mapToLong(DailyActivity::events)
                .reduce(0, Math::addExact);
    }

    private static boolean holds(Window window, LocalDate event, LocalDate asked) {
        return window.holds(asked.toEpochDay() - event.toEpochDay());
    }
}
