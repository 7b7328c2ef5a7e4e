package dev.rapport.application.survey;

import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import java.time.Instant;
import java.util.Optional;

/**
 * What somebody answered in words of their own.
 *
 * @param question the key of what was asked
 * @param at when it was written
 * @param rating what the respondent answered to the main question; empty: nothing, or it is no rating
 * @param group that the rating belongs to; empty: as {@code rating}, or the survey's kind has no groups
 * @param respondent empty: nobody knows who
 */
public record Comment(
        ResponseId response,
        String question,
        String words,
        Instant at,
        Optional<Integer> rating,
        Optional<AnswerGroup> group,
        Language language,
        String channel,
        Optional<Respondent> respondent) {}
