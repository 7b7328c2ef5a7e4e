package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Removes a survey that nobody has answered. */
@ApplicationScoped
public class RemoveSurvey {

    private final Surveys surveys;
    private final Responses responses;
    private final Audit audit;

    RemoveSurvey(Surveys surveys, Responses responses, Audit audit) {
        this.surveys = surveys;
        this.responses = responses;
        this.audit = audit;
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
        audit.note(workspace.id(), AuditAction.SURVEY_REMOVED, id);
    }
}
