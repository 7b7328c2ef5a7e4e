package dev.rapport.application.survey;

import dev.rapport.domain.survey.Ratings;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each answer was given, all counted at one instant. Who skipped a question, or took the answer back, is not counted there.
 *
 * @param started responses
 * @param finished those of them that came to the end
 * @param asked customers who were asked in the asked days, by widget, e-mail or other means, once for each time
 * @param reached those times that were answered by now
 * @param answered people who answered, by question
 * @param ratings by question
 * @param chosen by question, then by option; of yes and no the options are {@link #YES} and {@link #NO}
 * @param periods answers to the main question by the first day of the period; periods without any are left out
 * @param segments answers to the main question by segment
 * @param others how many groups are together in {@link Segment.Kind#OTHERS}
 */
public record SurveyTally(
        long started,
        long finished,
        long asked,
        long reached,
        Map<String, Long> answered,
        Map<String, Ratings> ratings,
        Map<String, Map<String, Long>> chosen,
        SortedMap<LocalDate, Ratings> periods,
        Map<Segment, Ratings> segments,
        long others) {

    public static final String YES = "yes";
    public static final String NO = "no";

    public SurveyTally {
        answered = Map.copyOf(answered);
        ratings = Map.copyOf(ratings);
        chosen = Map.copyOf(chosen);
        periods = Collections.unmodifiableSortedMap(new TreeMap<>(periods));
        segments = Collections.unmodifiableMap(new LinkedHashMap<>(segments));
    }

    /** Some of the respondents. @param key only of a group */
    public record Segment(Kind kind, Optional<String> key) {

        public enum Kind {
            /** Those of one language, channel, band, or value of a trait. */
            GROUP,
            /** Those of values of a trait that are too many, together. */
            OTHERS,
            /** Customers of whom the trait was not said by then, or was a list, a map or nothing. */
            NO_VALUE,
            /** Customers without a band: not scored, or not known any more. */
            NOT_SCORED,
            /** Nobody knows whose answers they are. */
            ANONYMOUS
        }
    }
}
