package dev.rapport.application.survey;

import dev.rapport.domain.survey.Headline;
import java.util.Optional;

/**
 * A survey in a list.
 *
 * @param started responses
 * @param headline empty: no answers, or a kind without a headline
 */
public record SurveyOverview(KnownSurvey survey, long started, Optional<Headline> headline) {}
