package dev.rapport.application.survey;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.Ratings;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How often each answer to a survey was given. */
public interface SurveyTallies {

    /** @param main the question that periods and segments are counted of; empty: none are */
    SurveyTally tally(Workspace workspace, SurveyId survey, Optional<String> main, ResultsAsked asked);

    /** At most so many values of a trait are groups of their own, those with most answers. */
    int MOST_VALUES = 20;

    /** Names of traits that recent respondents have, in order; at most 50, and none by which customers are called. */
    List<String> traits(WorkspaceId workspace, SurveyId survey);

    /** Of each survey of the workspace that has responses. */
    Map<SurveyId, Total> totals(WorkspaceId workspace);

    /**
     * All responses to a survey.
     *
     * @param started responses
     * @param ratings by question
     */
    record Total(long started, Map<String, Ratings> ratings) {

        public static final Total NONE = new Total(0, Map.of());

        public Total {
            ratings = Map.copyOf(ratings);
        }
    }
}
