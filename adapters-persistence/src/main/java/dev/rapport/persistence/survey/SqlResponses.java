package dev.rapport.persistence.survey;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.survey.ResponseId;
import dev.rapport.application.survey.Responses;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.application.survey.SurveyResponse.Given;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.Language;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

@ApplicationScoped
class SqlResponses implements Responses {

    private static final String SELECT = """
            select response_id, identity_id, wave, channel, language, started_at, answered_at, finished_at
            from survey_response where workspace_id = ? and survey_id = ?""";

    private final Sql sql;
    private final AnswerTable answers;

    SqlResponses(Sql sql, AnswerTable answers) {
        this.sql = sql;
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
    public Page<SurveyResponse> page(WorkspaceId workspace, SurveyId survey, PageRequest request) {
        Query query = select(workspace, survey);
        request.after()
                .map(after -> ResponseId.parse(after).orElseThrow(request::unknownCursor))
                .ifPresent(after -> query.then("and response_id < ?", after.number()));
        query.then("order by response_id desc limit ?", request.probe());
        return Page.of(
                read(workspace, survey, query),
                request,
                response -> response.id().toString());
    }

    @Override
    public Optional<SurveyResponse> find(WorkspaceId workspace, SurveyId survey, ResponseId id) {
        return first(workspace, survey, select(workspace, survey).then("and response_id = ?", id.number()));
    }

    @Override
    public Optional<SurveyResponse> findByKey(WorkspaceId workspace, SurveyId survey, String key) {
        return first(workspace, survey, select(workspace, survey).then("and key_digest = ?", digest(key)));
    }

    @Override
    public Optional<SurveyResponse> findInWave(WorkspaceId workspace, SurveyId survey, long identity, long wave) {
        return first(
                workspace, survey, select(workspace, survey).then("and identity_id = ? and wave = ?", identity, wave));
    }

    @Override
    public Optional<SurveyResponse> holdByKey(WorkspaceId workspace, SurveyId survey, String key) {
        return first(workspace, survey, select(workspace, survey).then("and key_digest = ? for update", digest(key)));
    }

    @Override
    public Optional<SurveyResponse> holdInWave(WorkspaceId workspace, SurveyId survey, long identity, long wave) {
        return first(
                workspace,
                survey,
                select(workspace, survey).then("and identity_id = ? and wave = ? for update", identity, wave));
    }

    @Override
    public Optional<SurveyResponse> holdLatest(WorkspaceId workspace, SurveyId survey, long identity) {
        return first(
                workspace,
                survey,
                select(workspace, survey)
                        .then("and identity_id = ? and wave > 0 order by wave desc limit 1 for update", identity));
    }

    private static Query select(WorkspaceId workspace, SurveyId survey) {
        return Query.of(SELECT, workspace.number(), survey.number());
    }

    private Optional<SurveyResponse> first(WorkspaceId workspace, SurveyId survey, Query query) {
        return read(workspace, survey, query).stream().findFirst();
    }

    private List<SurveyResponse> read(WorkspaceId workspace, SurveyId survey, Query query) {
        List<SurveyResponse> without = sql.list(query, row -> read(survey, row));
        Map<Long, Map<String, Given>> given = answers.current(
                workspace,
                survey,
                without.stream().map(response -> response.id().number()).toList());
        return without.stream()
                .map(response -> with(response, given.getOrDefault(response.id().number(), Map.of())))
                .toList();
    }

    private static SurveyResponse read(SurveyId survey, Row row) {
        return new SurveyResponse(
                new ResponseId(row.bigint(1)),
                survey,
                row.bigintIfAny(2),
                row.bigint(3),
                row.text(4),
                Language.of(row.text(5)).orElseThrow(),
                row.instant(6),
                row.instant(7),
                row.instantIfAny(8),
                Map.of());
    }

    private static SurveyResponse with(SurveyResponse response, Map<String, Given> answers) {
        return new SurveyResponse(
                response.id(),
                response.survey(),
                response.identity(),
                response.wave(),
                response.channel(),
                response.language(),
                response.startedAt(),
                response.answeredAt(),
                response.finishedAt(),
                answers);
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
