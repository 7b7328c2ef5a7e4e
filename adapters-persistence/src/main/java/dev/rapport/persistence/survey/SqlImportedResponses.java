package dev.rapport.persistence.survey;

import dev.rapport.application.survey.ImportedResponses;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

@ApplicationScoped
class SqlImportedResponses implements ImportedResponses {

    private final Sql sql;
    private final AnswerTable answers;

    SqlImportedResponses(Sql sql, AnswerTable answers) {
        this.sql = sql;
        this.answers = answers;
    }

    @Override
    public Set<String> known(WorkspaceId workspace, SurveyId survey, Collection<String> keys) {
        var known = new HashSet<String>();
        if (!keys.isEmpty()) {
            Map<UUID, String> digests = new HashMap<>();
            keys.forEach(key -> digests.put(SqlResponses.digest(key), key));
            sql.each(
                    Query.of("""
                            with wanted as (select ?::integer as workspace_id, ?::bigint as survey_id,
                                unnest(?::uuid[]) as key_digest)
                            select key_digest from wanted join survey_response using (workspace_id, survey_id, key_digest)
                            union
                            select key_digest from wanted
                            join erased_response_key using (workspace_id, survey_id, key_digest)
                            """, workspace.number(), survey.number(), List.copyOf(digests.keySet())),
                    row -> known.add(Objects.requireNonNull(digests.get(row.uuid(1)))));
        }
        return known;
    }

    @Override
    public Map<Long, List<Asking>> askings(WorkspaceId workspace, SurveyId survey, Collection<Long> identities) {
        Map<Long, List<Asking>> found = new HashMap<>();
        if (!identities.isEmpty()) {
            sql.each(
                    Query.of("""
                            select identity_id, wave, started_at from survey_response
                            where workspace_id = ? and survey_id = ? and identity_id = any (?) and wave <> 0
                            """, workspace.number(), survey.number(), List.copyOf(identities)),
                    row -> found.computeIfAbsent(row.bigint(1), _ -> new ArrayList<>())
                            .add(new Asking(row.bigint(2), row.instant(3))));
        }
        return found;
    }

    @Override
    public void add(WorkspaceId workspace, SurveyResponse response, String key, long importId) {
        sql.run(Query.of(
                """
                insert into survey_response (workspace_id, survey_id, response_id, identity_id, wave, key_digest,
                    channel, language, started_at, answered_at, finished_at, import_id)
                values (?, ?, ?, ?::bigint, ?, ?, ?, ?, ?, ?, ?::timestamptz, ?)
                """,
                workspace.number(),
                response.survey().number(),
                response.id().number(),
                response.identity(),
                response.wave(),
                SqlResponses.digest(key),
                response.channel(),
                response.language().tag(),
                response.startedAt(),
                response.answeredAt(),
                response.finishedAt(),
                importId));
        answers.add(workspace, response, response.answers());
    }

    @Override
    public boolean holdUnchanged(WorkspaceId workspace, SurveyId survey, int revision) {
        return sql.first(
                        Query.of(
                                "select 1 from survey where workspace_id = ? and survey_id = ? and revision = ? for share",
                                workspace.number(),
                                survey.number(),
                                revision),
                        row -> row.integer(1))
                .isPresent();
    }

    @Override
    public int remove(WorkspaceId workspace, long importId, int most) {
        List<Long> some = sql.list(Query.of("""
                        select response_id from survey_response where workspace_id = ? and import_id = ?
                        order by response_id limit ?
                        """, workspace.number(), importId, most), row -> row.bigint(1));
        if (some.isEmpty()) {
            sql.run(Query.of(
                    "delete from erased_response_key where workspace_id = ? and import_id = ?",
                    workspace.number(),
                    importId));
            return 0;
        }
        sql.run(Query.of("""
                delete from survey_answer a using survey_response r
                where r.workspace_id = ? and r.import_id = ? and r.response_id = any (?)
                    and a.workspace_id = r.workspace_id and a.survey_id = r.survey_id and a.response_id = r.response_id
                """, workspace.number(), importId, some));
        return sql.run(Query.of(
                "delete from survey_response where workspace_id = ? and import_id = ? and response_id = any (?)",
                workspace.number(),
                importId,
                some));
    }
}
