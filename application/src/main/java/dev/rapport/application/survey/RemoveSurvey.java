package dev.rapport.application.survey;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes a survey that nobody has answered. */
@ApplicationScoped
public class RemoveSurvey {

    private final Surveys surveys;
    private final Responses responses;

    RemoveSurvey(Surveys surveys, Responses responses) {
        this.surveys = surveys;
        this.responses = responses;
    }

    /**
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey
     * @throws Conflict {@code survey.has-responses}
     */
    @Transactional
    public void handle(Workspace workspace, SurveyId id) {
        KnownSurvey survey = surveys.hold(workspace.id(), id);
        long count = responses.count(workspace.id(), id);
        if (count > 0) {
            throw new Conflict(
                    "survey.has-responses",
                    survey.name() + " has " + count + (count == 1 ? " response" : " responses") + ": close it instead");
        }
        surveys.remove(workspace.id(), id);
    }
}
