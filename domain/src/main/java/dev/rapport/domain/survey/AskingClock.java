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

    /**
     * Which asking an answer belongs to that came without one: a further asking if the clock would have asked again by then.
     *
     * @param latest the number of the latest asking that was answered, from 1
     * @param answered the day on which it was answered first
     * @param today the day of the answer
     */
    default long wave(long latest, LocalDate answered, LocalDate today) {
        boolean again = nextDay((int) Math.min(latest, Integer.MAX_VALUE), answered)
                .filter(day -> !today.isBefore(day))
                .isPresent();
        return again ? latest + 1 : latest;
    }

    /**
     * Whether answers on two days are answers to different askings: whether the clock would have asked again between them.
     *
     * @param answers that the customer gave, at least one
     */
    default boolean separates(int answers, LocalDate one, LocalDate other) {
        LocalDate first = one.isBefore(other) ? one : other;
        LocalDate second = one.isBefore(other) ? other : one;
        return nextDay(answers, first).filter(day -> !second.isBefore(day)).isPresent();
    }

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
