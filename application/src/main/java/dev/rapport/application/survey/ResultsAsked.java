package dev.rapport.application.survey;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Which results of a survey are asked for.
 *
 * @param from the first day in the workspace's zone, by the latest answer of a response; empty: all before, too
 * @param to the last day, included; empty: all after, too
 * @param every how long a point of the trend is
 * @param by what to split by; empty: nothing
 */
public record ResultsAsked(Optional<LocalDate> from, Optional<LocalDate> to, Period every, Optional<By> by) {

    /** How long a point of the trend is. */
    public enum Period {
        /** From Monday to Sunday (ISO 8601). */
        WEEK,
        MONTH;

        /** The name in lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The first day of the period that {@code day} is in. */
        public LocalDate startOf(LocalDate day) {
            return switch (this) {
                case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                case MONTH -> day.withDayOfMonth(1);
            };
        }

        public LocalDate after(LocalDate start) {
            return switch (this) {
                case WEEK -> start.plusWeeks(1);
                case MONTH -> start.plusMonths(1);
            };
        }

        public static Optional<Period> of(String text) {
            return Arrays.stream(values())
                    .filter(period -> period.text().equals(text))
                    .findFirst();
        }
    }

    /** What answers can be split by. */
    public sealed interface By {

        String TRAIT = "trait:";

        /** The one that the respondent was asked in. */
        record Language() implements By {}

        /** By which way the answer came. */
        record Channel() implements By {}

        /** The customer's present engagement band by the primary model. */
        record Band() implements By {}

        /** What a trait of the customer was at the end of the day of the answer. @param name not blank */
        record Trait(String name) implements By {}

        /** As users write it. */
        default String text() {
            return switch (this) {
                case Language _ -> "language";
                case Channel _ -> "channel";
                case Band _ -> "band";
                case Trait(String name) -> TRAIT + name;
            };
        }

        static Optional<By> of(String text) {
            return switch (text) {
                case "language" -> Optional.of(new Language());
                case "channel" -> Optional.of(new Channel());
                case "band" -> Optional.of(new Band());
                default ->
                    Optional.of(text)
                            .filter(by -> by.startsWith(TRAIT))
                            .map(by -> by.substring(TRAIT.length()))
                            .filter(name -> !name.isBlank() && name.indexOf('\0') < 0)
                            .map(Trait::new);
            };
        }
    }
}
