package dev.rapport.persistence.survey;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.hibernate.exception.ConstraintViolationException;

@ApplicationScoped
class PanacheSurveys implements Surveys, PanacheRepositoryBase<SurveyEntity, SurveyEntity.Key> {

    private final Sql sql;

    PanacheSurveys(Sql sql) {
        this.sql = sql;
    }

    @Override
    public List<KnownSurvey> all(WorkspaceId workspace) {
        return list("workspace = ?1 order by createdAt desc, id desc", workspace.number()).stream()
                .map(SurveyEntity::toSurvey)
                .toList();
    }

    @Override
    public Optional<KnownSurvey> find(WorkspaceId workspace, SurveyId id) {
        return findByIdOptional(SurveyEntity.Key.of(workspace, id)).map(SurveyEntity::toSurvey);
    }

    @Override
    public Optional<KnownSurvey> bySlug(String slug) {
        return find("slug", slug).singleResultOptional().map(SurveyEntity::toSurvey);
    }

    @Override
    public KnownSurvey hold(WorkspaceId workspace, SurveyId id) {
        return findByIdOptional(SurveyEntity.Key.of(workspace, id), LockModeType.PESSIMISTIC_WRITE)
                .map(SurveyEntity::toSurvey)
                .orElseThrow(() -> new NotFound("survey", id));
    }

    @Override
    public boolean add(KnownSurvey survey) {
        persist(new SurveyEntity(survey));
        return isSlugFree();
    }

    @Override
    public boolean replace(KnownSurvey survey, Optional<Integer> quota) {
        SurveyEntity entity = findById(SurveyEntity.Key.of(survey.workspace(), survey.id()));
        entity.take(survey);
        entity.quota = quota.orElse(null);
        entity.admitted = quota.isPresent() ? count(survey) : 0;
        return isSlugFree();
    }

    private long count(KnownSurvey survey) {
        return sql.first(
                        Query.of(
                                "select count(*) from survey_response where workspace_id = ? and survey_id = ?"
                                        + " and import_id is null",
                                survey.workspace().number(),
                                survey.id().number()),
                        row -> row.bigint(1))
                .orElseThrow();
    }

    private boolean isSlugFree() {
        try {
            flush();
            return true;
        } catch (ConstraintViolationException e) {
            return false;
        }
    }

    @Override
    public void remove(WorkspaceId workspace, SurveyId id) {
        deleteById(SurveyEntity.Key.of(workspace, id));
    }

    @Override
    public Admission admit(WorkspaceId workspace, SurveyId id, int revision) {
        boolean counted = sql.run(Query.of("""
                                update survey set admitted = admitted + 1
                                where workspace_id = ? and survey_id = ? and revision = ? and admitted < quota
                                """, workspace.number(), id.number(), revision)) == 1;
        if (counted) {
            return Admission.ADMITTED;
        }
        return sql.first(
                        Query.of("""
                                select quota is null from survey
                                where workspace_id = ? and survey_id = ? and revision = ? for share
                                """, workspace.number(), id.number(), revision),
                        row -> row.truth(1) ? Admission.ADMITTED : Admission.QUOTA_REACHED)
                .orElse(Admission.CHANGED);
    }
}
