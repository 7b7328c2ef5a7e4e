package dev.rapport.application.survey;

import dev.rapport.domain.access.Workspace;
import java.util.Optional;

/** How often each answer of a survey was given. */
public interface SurveyTallies {

    /** @param main the question that periods and segments are counted of; empty: none are */
    SurveyTally tally(Workspace workspace, SurveyId survey, Optional<String> main, ResultsAsked asked);
}
