package dev.rapport.application.survey;

import dev.rapport.domain.survey.AnswerGroup;
import java.util.Optional;

/**
 * A response, and who gave it.
 *
 * @param respondent empty: nobody knows who
 * @param group of the answer to the main question; empty: there is none, or the survey's kind has no groups
 */
public record ShownResponse(SurveyResponse response, Optional<Respondent> respondent, Optional<AnswerGroup> group) {}
