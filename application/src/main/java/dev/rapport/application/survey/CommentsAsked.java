package dev.rapport.application.survey;

import dev.rapport.application.page.TimeOrder;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which of a survey's written answers are asked for. Whatever is empty leaves none out.
 *
 * @param search text that is in the words, in whatever case; blank: any
 * @param group of the respondent, by the main question's present answer
 * @param channel by which the response came
 * @param question its key
 * @param from the first day on which it was written, in the workspace's zone
 * @param to the last day, included
 */
public record CommentsAsked(
        String search,
        Optional<AnswerGroup> group,
        Optional<Language> language,
        Optional<String> channel,
        Optional<String> question,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        TimeOrder order) {}
