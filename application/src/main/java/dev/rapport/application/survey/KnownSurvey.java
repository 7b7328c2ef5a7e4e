package dev.rapport.application.survey;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A survey as it stands.
 *
 * @param slug names it in links, alone among all workspaces
 * @param revision raised each time it is saved, from 1
 * @param openedAt when it was opened last; empty: never
 * @param closedAt when it was closed last; empty: never
 */
public record KnownSurvey(
        WorkspaceId workspace,
        SurveyId id,
        String slug,
        String name,
        SurveyState state,
        int revision,
        SurveyDefinition definition,
        Instant createdAt,
        Instant savedAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt) {

    /** Why it cannot be opened as it is, with pointers from {@code /definition} down. */
    public List<Violation> violations() {
        return CheckedSurvey.violations(definition);
    }

    /** What it asks; only of one that is not a draft, whose definition may be wrong. */
    public Survey survey() {
        return switch (definition.check()) {
            case SurveyDefinition.Checked.Valid(Survey survey) -> survey;
            case SurveyDefinition.Checked.Invalid(var violations) ->
                throw new IllegalStateException("a survey that was opened is none: " + violations);
        };
    }
}
