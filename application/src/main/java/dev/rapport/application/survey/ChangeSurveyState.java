package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Opens a survey, closes it, opens it again. Who is answering while it closes is either stored before or refused. */
@ApplicationScoped
public class ChangeSurveyState {

    private final Surveys surveys;
    private final Audit audit;
    private final Clock clock;

    ChangeSurveyState(Surveys surveys, Audit audit, Clock clock) {
        this.surveys = surveys;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param wanted open or closed; if it is so already, nothing changes
     * @throws dev.rapport.application.refusal.Invalid {@code survey.invalid} if it cannot be opened as it is
     * @throws Conflict {@code survey.never-opened} for closing a draft
     */
    @Transactional
    public KnownSurvey handle(Workspace workspace, SurveyId id, SurveyState wanted) {
        KnownSurvey before = surveys.hold(workspace.id(), id);
        if (before.state() == wanted) {
            return before;
        }
        if (wanted == SurveyState.CLOSED && before.state() == SurveyState.DRAFT) {
            throw new Conflict("survey.never-opened", "a draft cannot be closed: " + before.name());
        }
        CheckedSurvey.of(before.definition());
        Instant now = clock.instant();
        var changed = new KnownSurvey(
                before.workspace(),
                before.id(),
                before.slug(),
                before.name(),
                wanted,
                before.revision() + 1,
                before.definition(),
                before.createdAt(),
                before.savedAt(),
                wanted == SurveyState.OPEN ? Optional.of(now) : before.openedAt(),
                wanted == SurveyState.CLOSED ? Optional.of(now) : before.closedAt());
        surveys.replace(changed, CheckedSurvey.quota(changed.definition()));
        audit.note(
                workspace.id(), wanted == SurveyState.OPEN ? AuditAction.SURVEY_OPENED : AuditAction.SURVEY_CLOSED, id);
        return changed;
    }
}
