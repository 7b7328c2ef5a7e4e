package dev.rapport.application.survey;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Survey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Reads what a survey asks, for who works in the background. */
@ApplicationScoped
public class ReadSurvey {

    private final Surveys surveys;

    ReadSurvey(Surveys surveys) {
        this.surveys = surveys;
    }

    /** @throws dev.rapport.application.refusal.NotFound if there is no such survey */
    @Transactional
    public Survey handle(Workspace workspace, SurveyId id) {
        return surveys.require(workspace.id(), id).survey();
    }
}
