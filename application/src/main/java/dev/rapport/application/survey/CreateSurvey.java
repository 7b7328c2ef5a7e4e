package dev.rapport.application.survey;

import dev.rapport.application.access.Secrets;
import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.ids.Ids;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Begins a survey: a draft, whose definition may still be wrong. */
@ApplicationScoped
public class CreateSurvey {

    private static final int LENGTH_OF_SLUG = 12;

    private final Surveys surveys;
    private final Ids ids;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    CreateSurvey(Surveys surveys, Ids ids, Secrets secrets, Audit audit, Clock clock) {
        this.surveys = surveys;
        this.ids = ids;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code survey.invalid} for the name and the slug
     * @throws Conflict {@code survey.slug-taken}
     */
    @Transactional
    public KnownSurvey handle(Workspace workspace, NewSurvey wanted) {
        KnownSurvey begun = begin(workspace, wanted);
        audit.note(workspace.id(), AuditAction.SURVEY_CREATED, begun.id());
        return begun;
    }

    /** The same in the transaction of who calls it, and not noted. */
    KnownSurvey begin(Workspace workspace, NewSurvey wanted) {
        String name = CheckedSurvey.name(wanted.name());
        String slug = wanted.slug().map(CheckedSurvey::slug).orElseGet(this::anySlug);
        Instant now = clock.instant();
        var survey = new KnownSurvey(
                workspace.id(),
                new SurveyId(ids.next()),
                slug,
                name,
                SurveyState.DRAFT,
                1,
                wanted.definition(),
                now,
                now,
                Optional.empty(),
                Optional.empty());
        if (!surveys.add(survey)) {
            throw new Conflict("survey.slug-taken", "there is a survey with the slug " + slug + " already");
        }
        return survey;
    }

    private String anySlug() {
        return secrets.next().substring(0, LENGTH_OF_SLUG).toLowerCase(Locale.ROOT);
    }

    /** @param slug empty: one that nobody guesses */
    public record NewSurvey(String name, Optional<String> slug, SurveyDefinition definition) {}
}
