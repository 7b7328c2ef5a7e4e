package dev.rapport.persistence.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.application.survey.ResponseId;
import dev.rapport.application.survey.Responses;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SqlResponses implements Responses {

    private final Sql sql;
    private final ResponseTable table;
    private final AnswerTable answers;

    SqlResponses(Sql sql, ResponseTable table, AnswerTable answers) {
        this.sql = sql;
        this.table = table;
        this.answers = answers;
    }

    @Override
    public long count(WorkspaceId workspace, SurveyId survey) {
        return sql.first(
                        Query.of(
                                "select count(*) from survey_response where workspace_id = ? and survey_id = ?",
                                workspace.number(),
                                survey.number()),
                        row -> row.bigint(1))
                .orElseThrow();
    }

    @Override
    public long countAsked(WorkspaceId workspace, SurveyId survey) {
        return sql.first(Query.of("""
                                select count(*) from survey_response
                                where workspace_id = ? and survey_id = ? and import_id is null
                                """, workspace.number(), survey.number()), row -> row.bigint(1))
                .orElseThrow();
    }

    @Override
    public Optional<SurveyResponse> find(WorkspaceId workspace, SurveyId survey, ResponseId id) {
        return first(
                workspace, survey, ResponseTable.select(workspace, survey).then("and response_id = ?", id.number()));
    }

    @Override
    public Optional<SurveyResponse> findByKey(WorkspaceId workspace, SurveyId survey, String key) {
        return first(
                workspace, survey, ResponseTable.select(workspace, survey).then("and key_digest = ?", digest(key)));
    }

    @Override
    public Optional<SurveyResponse> findInWave(WorkspaceId workspace, SurveyId survey, long identity, long wave) {
        return first(
                workspace,
                survey,
                ResponseTable.select(workspace, survey).then("and identity_id = ? and wave = ?", identity, wave));
    }

    @Override
    public Optional<SurveyResponse> holdByKey(WorkspaceId workspace, SurveyId survey, String key) {
        return first(
                workspace,
                survey,
                ResponseTable.select(workspace, survey).then("and key_digest = ? for update", digest(key)));
    }

    @Override
    public Optional<SurveyResponse> holdInWave(WorkspaceId workspace, SurveyId survey, long identity, long wave) {
        return first(
                workspace,
                survey,
                ResponseTable.select(workspace, survey)
                        .then("and identity_id = ? and wave = ? for update", identity, wave));
    }

    @Override
    public Optional<SurveyResponse> holdLatest(WorkspaceId workspace, SurveyId survey, long identity) {
        return first(
                workspace,
                survey,
                ResponseTable.select(workspace, survey)
                        .then("and identity_id = ? and wave > 0 order by wave desc limit 1 for update", identity));
    }

    private Optional<SurveyResponse> first(WorkspaceId workspace, SurveyId survey, Query query) {
        return table.read(workspace, survey, query).stream().findFirst();
    }

    @Override
    public boolean add(WorkspaceId workspace, SurveyResponse response, Optional<String> key) {
        boolean added = sql.run(Query.of(
                        """
                        insert into survey_response (workspace_id, survey_id, response_id, identity_id, wave, key_digest,
                            channel, language, started_at, answered_at, finished_at)
                        values (?, ?, ?, ?::bigint, ?, ?::uuid, ?, ?, ?, ?, ?::timestamptz)
                        on conflict do nothing
                        """,
                        workspace.number(),
                        response.survey().number(),
                        response.id().number(),
                        response.identity(),
                        response.wave(),
                        key.map(SqlResponses::digest),
                        response.channel(),
                        response.language().tag(),
                        response.startedAt(),
                        response.answeredAt(),
                        response.finishedAt()))
                == 1;
        if (added) {
            answers.add(workspace, response, response.answers());
        }
        return added;
    }

    @Override
    public void replace(WorkspaceId workspace, SurveyResponse before, SurveyResponse after) {
        sql.run(Query.of(
                """
                update survey_response set identity_id = ?::bigint, language = ?, started_at = ?, answered_at = ?,
                    finished_at = ?::timestamptz
                where workspace_id = ? and survey_id = ? and response_id = ?
                """,
                after.identity(),
                after.language().tag(),
                after.startedAt(),
                after.answeredAt(),
                after.finishedAt(),
                workspace.number(),
                after.survey().number(),
                after.id().number()));
        answers.add(
                workspace,
                after,
                after.answers().entrySet().stream()
                        .filter(one -> !one.getValue().equals(before.answers().get(one.getKey())))
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** A plain digest: keys are long and random. */
    static UUID digest(String key) {
        try {
            ByteBuffer hash =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(UTF_8)));
            return new UUID(hash.getLong(), hash.getLong());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
