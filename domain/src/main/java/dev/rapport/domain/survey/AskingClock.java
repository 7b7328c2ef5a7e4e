package dev.rapport.domain.survey;

import java.time.LocalDate;
import java.util.Optional;

/** How often a survey asks the same customer. Each survey has its own; what other surveys do moves none. */
public sealed interface AskingClock {

    /**
     * The first day on which the customer may be asked again.
     *
     * @param times how often the customer was asked by this survey, at least once
     * @param last the day of the latest time, in the workspace's zone
     * @return empty: never again
     */
    Optional<LocalDate> nextDay(int times, LocalDate last);

    /** Once in the survey's life. */
    record Once() implements AskingClock {

        @Override
        public Optional<LocalDate> nextDay(int times, LocalDate last) {
            return Optional.empty();
        }
    }

    /** Again and again. @param days from one time to the next, 1 to 3650 */
    record Every(int days) implements AskingClock {

        public Every {
            requireDays(days);
        }

        @Override
        public Optional<LocalDate> nextDay(int times, LocalDate last) {
            return Optional.of(last.plusDays(days));
        }
    }

    /**
     * Some times.
     *
     * @param times 1 to 100
     * @param days from one time to the next, 1 to 3650
     */
    record Times(int times, int days) implements AskingClock {

        static final int MOST = 100;

        public Times {
            if (times < 1 || times > MOST) {
                throw new IllegalArgumentException("a survey asks 1 to 100 times: " + times);
            }
            requireDays(days);
        }

        @Override
        public Optional<LocalDate> nextDay(int times, LocalDate last) {
            return times < this.times ? Optional.of(last.plusDays(days)) : Optional.empty();
        }
    }

    int MOST_DAYS = 3_650;

    private static void requireDays(int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("days from one time to the next are 1 to 3650: " + days);
        }
    }
}
