package dev.rapport.rest.survey;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.domain.survey.SurveyDefinition;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A survey.
 *
 * @param slug names it in its link, {@code /s/…}
 * @param state {@code draft}, {@code open} or {@code closed}
 * @param openedAt when it was opened last
 * @param closedAt when it was closed last
 * @param violations why it cannot be opened as it is
 */
record SurveyJson(
        String id,
        String name,
        String slug,
        String state,
        int revision,
        Instant createdAt,
        Instant savedAt,
        Optional<Instant> openedAt,
        Optional<Instant> closedAt,
        SurveyDefinition definition,
        List<Violation> violations) {

    static SurveyJson of(KnownSurvey survey) {
        return new SurveyJson(
                survey.id().toString(),
                survey.name(),
                survey.slug(),
                survey.state().text(),
                survey.revision(),
                survey.createdAt(),
                survey.savedAt(),
                survey.openedAt(),
                survey.closedAt(),
                survey.definition(),
                survey.violations());
    }

    /** Names the revision in {@code ETag} and {@code If-Match}. */
    EntityTag tag() {
        return new EntityTag(Integer.toString(revision));
    }
}
