package dev.rapport.application.survey;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Which of a survey's responses are asked for, and in which order. Whatever is empty leaves none out.
 *
 * @param search part of the customer's name, e-mail address or one of its ids, in whatever case; blank: any, also of nobody
 * @param channel by which the response came
 * @param finished whether the respondent came to the end
 * @param wave as of {@link SurveyResponse}
 * @param from the first day of the latest answer, in the workspace's zone
 * @param to the last day, included
 * @param descending the largest first; whoever gave no rating is below the lowest one
 */
public record ResponsesAsked(
        String search,
        Optional<String> channel,
        Optional<Boolean> finished,
        Optional<Long> wave,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        Sort sort,
        boolean descending) {

    /** Everything, what came in last first. */
    public static final ResponsesAsked ALL = new ResponsesAsked(
            "",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Sort.RECEIVED,
            true);

    /** What the list is ordered by. */
    public enum Sort {
        /** When the response came in, which of imported ones is not when it was given. */
        RECEIVED,
        /** The latest answer. */
        ANSWERED,
        /** The answer to the main question, if that is a rating. */
        RATING;

        /** The name in lower case. */
        public String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
