package dev.rapport.domain.scoring;

import java.time.LocalDate;
import java.util.Optional;

/** Which days a rule looks at. Days after the asked one never count. */
public sealed interface Window {

    /** 30 days, unless a rule says otherwise. */
    Window DEFAULT = new LastDays(30);

    /** @param age the asked day less the event's day; negative for a day still to come */
    boolean holds(long age);

    /** @return the first day that it holds on {@code asked}; empty: no day is too long ago */
    Optional<LocalDate> firstDay(LocalDate asked);

    /** @param days 1 to 3,650; the asked day is one of them, so these are the ages 0 to {@code days − 1} */
    record LastDays(int days) implements Window {

        public LastDays {
            Days.check(days);
        }

        @Override
        public boolean holds(long age) {
            return age >= 0 && age < days;
        }

        @Override
        public Optional<LocalDate> firstDay(LocalDate asked) {
            return Optional.of(asked.minusDays(days - 1L));
        }
    }

    /** Every day up to the asked one. */
    record AllTime() implements Window {

        @Override
        public boolean holds(long age) {
            return age >= 0;
        }

        @Override
        public Optional<LocalDate> firstDay(LocalDate asked) {
            return Optional.empty();
        }
    }
}
