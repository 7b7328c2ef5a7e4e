package dev.rapport.persistence.survey;

import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.application.survey.SurveyResponse.Given;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.Answer;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answers of responses, with every revision that they had. */
@ApplicationScoped
class AnswerTable {

    private final Sql sql;

    AnswerTable(Sql sql) {
        this.sql = sql;
    }

    /** @return by response, then by question */
    Map<Long, Map<String, Given>> current(WorkspaceId workspace, SurveyId survey, List<Long> responses) {
        Map<Long, Map<String, Given>> found = new HashMap<>();
        if (!responses.isEmpty()) {
            sql.each(
                    Query.of("""
                            select response_id, question, revision, answered_at, rating, options, words, yes
                            from survey_answer
                            where workspace_id = ? and survey_id = ? and response_id = any (?) and is_current
                            order by answered_at, question
                            """, workspace.number(), survey.number(), responses),
                    row -> found.computeIfAbsent(row.bigint(1), _ -> new LinkedHashMap<>())
                            .put(row.text(2), new Given(answer(row), row.integer(3), row.instant(4))));
        }
        return found;
    }

    private static Optional<Answer> answer(Row row) {
        Optional<Answer> rating = row.integerIfAny(5).map(Answer.Rating::new);
        return rating.or(() -> row.textsIfAny(6).map(Answer.Chosen::new))
                .or(() -> row.textIfAny(7).map(Answer.Words::new))
                .or(() -> row.truthIfAny(8).map(Answer.YesNo::new));
    }

    /** Adds these revisions, which are the current ones from now on. */
    void add(WorkspaceId workspace, SurveyResponse response, Map<String, Given> revisions) {
        revisions.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(one -> {
            String question = one.getKey();
            Given given = one.getValue();
            if (given.revision() > 1) {
                sql.run(Query.of(
                        """
                        update survey_answer set is_current = false
                        where workspace_id = ? and survey_id = ? and question = ? and response_id = ? and is_current
                        """,
                        workspace.number(),
                        response.survey().number(),
                        question,
                        response.id().number()));
            }
            sql.run(Query.of(
                    """
                    insert into survey_answer (workspace_id, survey_id, question, response_id, revision, is_current,
                        answered_at, rating, options, words, yes)
                    values (?, ?, ?, ?, ?, true, ?, ?::smallint, ?::text[], ?::text, ?::boolean)
                    """,
                    workspace.number(),
                    response.survey().number(),
                    question,
                    response.id().number(),
                    given.revision(),
                    given.at(),
                    given.answer()
                            .flatMap(answer -> of(answer, Answer.Rating.class))
                            .map(Answer.Rating::rating),
                    given.answer()
                            .flatMap(answer -> of(answer, Answer.Chosen.class))
                            .map(Answer.Chosen::options),
                    given.answer()
                            .flatMap(answer -> of(answer, Answer.Words.class))
                            .map(Answer.Words::text),
                    given.answer()
                            .flatMap(answer -> of(answer, Answer.YesNo.class))
                            .map(Answer.YesNo::yes)));
        });
    }

    private static <A extends Answer> Optional<A> of(Answer answer, Class<A> kind) {
        return kind.isInstance(answer) ? Optional.of(kind.cast(answer)) : Optional.empty();
    }
}
