package dev.rapport.persistence.survey;

import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.SurveyState;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Entity(name = "Survey")
@Table(name = "survey")
@IdClass(SurveyEntity.Key.class)
class SurveyEntity {

    @Id
    @Column(name = "workspace_id")
    int workspace;

    @Id
    @Column(name = "survey_id")
    long id;

    String slug;

    String name;

    String state;

    int revision;

    String definition;

    @Nullable
    Integer quota;

    long admitted;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "saved_at")
    Instant savedAt;

    @Column(name = "opened_at")
    @Nullable
    Instant openedAt;

    @Column(name = "closed_at")
    @Nullable
    Instant closedAt;

    SurveyEntity() {}

    SurveyEntity(KnownSurvey survey) {
        this.workspace = survey.workspace().number();
        this.id = survey.id().number();
        this.createdAt = survey.createdAt();
        take(survey);
    }

    final void take(KnownSurvey survey) {
        slug = survey.slug();
        name = survey.name();
        state = survey.state().text();
        revision = survey.revision();
        definition = StoredSurvey.write(survey.definition());
        savedAt = survey.savedAt();
        openedAt = survey.openedAt().orElse(null);
        closedAt = survey.closedAt().orElse(null);
    }

    KnownSurvey toSurvey() {
        return new KnownSurvey(
                new WorkspaceId(workspace),
                new SurveyId(id),
                slug,
                name,
                SurveyState.parse(state).orElseThrow(),
                revision,
                StoredSurvey.read(definition),
                createdAt,
                savedAt,
                Optional.ofNullable(openedAt),
                Optional.ofNullable(closedAt));
    }

    record Key(int workspace, long id) {

        static Key of(WorkspaceId workspace, SurveyId id) {
            return new Key(workspace.number(), id.number());
        }
    }
}
