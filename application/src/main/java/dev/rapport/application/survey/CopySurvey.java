package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.survey.CreateSurvey.NewSurvey;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Makes a draft that asks the same as a survey, without its responses: the way to a scale that has been answered. */
@ApplicationScoped
public class CopySurvey {

    private final Surveys surveys;
    private final CreateSurvey createSurvey;
    private final Audit audit;

    CopySurvey(Surveys surveys, CreateSurvey createSurvey, Audit audit) {
        this.surveys = surveys;
        this.createSurvey = createSurvey;
        this.audit = audit;
    }

    /** @throws dev.rapport.application.refusal.NotFound if there is no such survey */
    @Transactional
    public KnownSurvey handle(Workspace workspace, SurveyId id, String name) {
        KnownSurvey original = surveys.require(workspace.id(), id);
        KnownSurvey copy = createSurvey.begin(workspace, new NewSurvey(name, Optional.empty(), original.definition()));
        audit.note(workspace.id(), AuditAction.SURVEY_COPIED, copy.id());
        return copy;
    }
}
