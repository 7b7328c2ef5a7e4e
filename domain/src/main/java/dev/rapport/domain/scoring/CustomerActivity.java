package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that scoring knows of a customer: the first day with an event of any type, and what the customer did by signal
 * and day, every identity of the customer together.
 */
public final class CustomerActivity {

    private final @Nullable LocalDate firstDay;
    private final Map<Signal, List<DailyActivity>> bySignal;

    private CustomerActivity(@Nullable LocalDate firstDay, Map<Signal, List<DailyActivity>> bySignal) {
        this.firstDay = firstDay;
        this.bySignal = bySignal;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** @return the first day with an event of any type, listened to or not; empty if there was none ever */
    public Optional<LocalDate> firstDay() {
        return Optional.ofNullable(firstDay);
    }

    /** @return one entry per day with such an event, oldest first */
    public List<DailyActivity> of(Signal signal) {
        return bySignal.getOrDefault(signal, List.of());
    }

    /** Whether any event of any type happened on or before {@code day}. */
    boolean hasBegunBy(LocalDate day) {
        return firstDay != null && !firstDay.isAfter(day);
    }

    /** Gathers rows in any order; rows of the same signal and day are added up. */
    public static final class Builder {

        private @Nullable LocalDate firstDay;
        private final Map<Signal, List<DailyActivity>> bySignal = new HashMap<>();

        private Builder() {}

        /** Notes that there was an event of some type on {@code day}. */
        public Builder seenOn(LocalDate day) {
            if (firstDay == null || day.isBefore(firstDay)) {
                firstDay = day;
            }
            return this;
        }

        /** Adds a row, which also counts as {@link #seenOn seen on} its day. A row without events adds nothing. */
        public Builder add(Signal signal, DailyActivity activity) {
            if (activity.events() > 0) {
                bySignal.computeIfAbsent(signal, _ -> new ArrayList<>()).add(activity);
                seenOn(activity.day());
            }
            return this;
        }

        /** Adds everything of another customer, who turned out to be the same person. */
        public Builder add(CustomerActivity other) {
            other.firstDay().ifPresent(this::seenOn);
            other.bySignal.forEach((signal, days) -> days.forEach(day -> add(signal, day)));
            return this;
        }

        public CustomerActivity build() {
            var merged = new HashMap<Signal, List<DailyActivity>>();
            bySignal.forEach((signal, days) -> merged.put(signal, byDay(days)));
            return new CustomerActivity(firstDay, merged);
        }

        private static List<DailyActivity> byDay(List<DailyActivity> rows) {
            var sorted = new ArrayList<>(rows);
            sorted.sort(Comparator.comparing(DailyActivity::day));
            var days = new ArrayList<DailyActivity>(sorted.size());
            for (DailyActivity row : sorted) {
                if (!days.isEmpty() && days.getLast().day().equals(row.day())) {
                    days.set(days.size() - 1, days.getLast().plus(row));
                } else {
                    days.add(row);
                }
            }
            return List.copyOf(days);
        }
    }
}
