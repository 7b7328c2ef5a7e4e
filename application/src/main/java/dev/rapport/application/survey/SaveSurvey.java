package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/**
 * Saves what was changed of a survey. A draft may be wrong; one that was opened stays right, and once it has been answered its
 * scales stay as they are.
 */
@ApplicationScoped
public class SaveSurvey {

    private final Surveys surveys;
    private final Responses responses;
    private final Audit audit;
    private final Clock clock;

    SaveSurvey(Surveys surveys, Responses responses, Audit audit, Clock clock) {
        this.surveys = surveys;
        this.responses = responses;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws OutOfDate {@code survey.out-of-date} if somebody else changed it meanwhile
     * @throws dev.rapport.application.refusal.Invalid {@code survey.invalid}, {@code survey.answered}
     * @throws Conflict {@code survey.slug-taken}
     */
    @Transactional
    public KnownSurvey handle(Workspace workspace, Edit edit) {
        KnownSurvey before = surveys.hold(workspace.id(), edit.id());
        if (before.revision() != edit.revision()) {
            throw new OutOfDate(
                    "survey.out-of-date",
                    "the survey was saved at " + before.savedAt() + " as revision " + before.revision());
        }
        if (before.state() != SurveyState.DRAFT) {
            Survey now = CheckedSurvey.of(edit.definition());
            if (responses.count(workspace.id(), edit.id()) > 0) {
                CheckedSurvey.requireSameScales(before.survey(), now);
            }
        }
        String slug = edit.slug().map(CheckedSurvey::slug).orElse(before.slug());
        var saved = new KnownSurvey(
                before.workspace(),
                before.id(),
                slug,
                CheckedSurvey.name(edit.name()),
                before.state(),
                before.revision() + 1,
                edit.definition(),
                before.createdAt(),
                clock.instant(),
                before.openedAt(),
                before.closedAt());
        if (!surveys.replace(saved, CheckedSurvey.quota(saved.definition()))) {
            throw new Conflict("survey.slug-taken", "there is a survey with the slug " + slug + " already");
        }
        audit.note(workspace.id(), AuditAction.SURVEY_SAVED, saved.id());
        return saved;
    }

    /**
     * What an author wants saved.
     *
     * @param revision that was changed
     * @param slug empty: the one that it has
     */
    public record Edit(SurveyId id, int revision, String name, Optional<String> slug, SurveyDefinition definition) {}
}
