package dev.rapport.persistence.survey;

import dev.rapport.application.survey.ResponseId;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.application.survey.SurveyResponse.Given;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.Language;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/** Responses, read with their present answers. */
@ApplicationScoped
class ResponseTable {

    /** What {@link #read} reads of {@code survey_response r}. */
    static final String COLUMNS =
            "r.response_id, r.identity_id, r.wave, r.channel, r.language, r.started_at, r.answered_at, r.finished_at";

    private final Sql sql;
    private final AnswerTable answers;

    ResponseTable(Sql sql, AnswerTable answers) {
        this.sql = sql;
        this.answers = answers;
    }

    /** All of a survey's; goes on with what narrows it. */
    static Query select(WorkspaceId workspace, SurveyId survey) {
        return Query.of(
                "select " + COLUMNS + " from survey_response r where r.workspace_id = ? and r.survey_id = ?",
                workspace.number(),
                survey.number());
    }

    /** @param query of {@link #COLUMNS} */
    List<SurveyResponse> read(WorkspaceId workspace, SurveyId survey, Query query) {
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
}
