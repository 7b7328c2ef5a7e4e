package dev.rapport.persistence.survey;

import dev.rapport.application.survey.ResultsAsked;
import dev.rapport.application.survey.ResultsAsked.By;
import dev.rapport.application.survey.ResultsAsked.Period;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyTallies;
import dev.rapport.application.survey.SurveyTally;
import dev.rapport.application.survey.SurveyTally.Segment;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.survey.Ratings;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

@ApplicationScoped
class SqlSurveyTallies implements SurveyTallies {

    private static final String ANSWERS = """
            from survey_response r
            join survey_answer a on a.workspace_id = r.workspace_id and a.survey_id = r.survey_id
                and a.response_id = r.response_id and a.is_current""";

    private static final String BANDS = """
            left join customer_identity i on i.workspace_id = r.workspace_id and i.identity_id = r.identity_id
            left join (
                select g.model_id, g.generation
                from score_generation g
                join scoring_model m on m.workspace_id = g.workspace_id and m.model_id = g.model_id
                where g.workspace_id = ? and m.is_primary and g.complete
                order by g.generation desc
                limit 1) g on true
            left join customer_score s on s.workspace_id = r.workspace_id and s.model_id = g.model_id
                and s.generation = g.generation and s.customer_id = i.customer_id""";

    private final Sql sql;

    SqlSurveyTallies(Sql sql) {
        this.sql = sql;
    }

    private record Span(long started, long finished, Optional<Instant> first, Optional<Instant> last) {}

    private record Reach(long asked, long answered) {}

    @Override
    public SurveyTally tally(Workspace workspace, SurveyId survey, Optional<String> main, ResultsAsked asked) {
        return sql.inSnapshot(statements -> {
            var slice = new Slice(workspace, survey, asked, statements);
            Span span = slice.span();
            Reach reach = slice.reach();
            var answered = new HashMap<String, Long>();
            var ratings = new HashMap<String, Map<Integer, Long>>();
            Map<String, Map<String, Long>> chosen = slice.options();
            slice.answers(answered, ratings, chosen);
            var finished = new HashMap<String, Ratings>();
            ratings.forEach((question, counts) -> finished.put(question, Ratings.of(counts)));
            return new SurveyTally(
                    span.started(),
                    span.finished(),
                    reach.asked(),
                    reach.answered(),
                    answered,
                    finished,
                    chosen,
                    main.map(question -> slice.periods(question, span)).orElseGet(TreeMap::new),
                    main.flatMap(question -> asked.by().map(by -> slice.segments(question, by)))
                            .orElse(Map.of()));
        });
    }

    @Override
    public Map<SurveyId, Total> totals(WorkspaceId workspace) {
        return sql.inSnapshot(statements -> {
            var ratings = new HashMap<SurveyId, Map<String, Ratings>>();
            statements.each(
                    Query.of("""
                            select survey_id, question, rating, count(*) from survey_answer
                            where workspace_id = ? and is_current and rating is not null
                            group by survey_id, question, rating
                            """, workspace.number()),
                    row -> ratings.computeIfAbsent(new SurveyId(row.bigint(1)), _ -> new HashMap<>())
                            .merge(row.text(2), Ratings.of(Map.of(row.integer(3), row.bigint(4))), Ratings::plus));
            var totals = new HashMap<SurveyId, Total>();
            statements.each(
                    Query.of(
                            "select survey_id, count(*) from survey_response where workspace_id = ? group by survey_id",
                            workspace.number()),
                    row -> {
                        var survey = new SurveyId(row.bigint(1));
                        totals.put(survey, new Total(row.bigint(2), ratings.getOrDefault(survey, Map.of())));
                    });
            return totals;
        });
    }

    /** The responses that are asked for. */
    private record Slice(Workspace workspace, SurveyId survey, ResultsAsked asked, Statements statements) {

        Span span() {
            return statements
                    .first(
                            where(Query.of("select count(*), count(finished_at), min(answered_at), max(answered_at)"
                                    + " from survey_response r")),
                            row -> new Span(row.bigint(1), row.bigint(2), row.instantIfAny(3), row.instantIfAny(4)))
                    .orElseThrow();
        }

        Reach reach() {
            Query query = Query.of("""
                    select count(*), count(r.response_id)
                    from survey_asking k
                    left join survey_response r on r.workspace_id = k.workspace_id and r.survey_id = k.survey_id
                        and r.identity_id = k.identity_id and r.wave = k.wave
                    where k.workspace_id = ? and k.survey_id = ?""", workspace.id().number(), survey.number());
            return statements
                    .first(within(query, "k.asked_at"), row -> new Reach(row.bigint(1), row.bigint(2)))
                    .orElseThrow();
        }

        void answers(
                Map<String, Long> answered,
                Map<String, Map<Integer, Long>> ratings,
                Map<String, Map<String, Long>> chosen) {
            statements.each(
                    where(Query.of("select a.question, a.rating, a.yes, count(*)")
                                    .then(ANSWERS))
                            .then("and num_nonnulls(a.rating, a.options, a.words, a.yes) > 0"
                                    + " group by a.question, a.rating, a.yes"),
                    row -> {
                        String question = row.text(1);
                        long count = row.bigint(4);
                        answered.merge(question, count, Math::addExact);
                        row.integerIfAny(2)
                                .ifPresent(rating -> ratings.computeIfAbsent(question, _ -> new HashMap<>())
                                        .put(rating, count));
                        row.truthIfAny(3)
                                .ifPresent(yes -> chosen.computeIfAbsent(question, _ -> new HashMap<>())
                                        .put(yes ? SurveyTally.YES : SurveyTally.NO, count));
                    });
        }

        Map<String, Map<String, Long>> options() {
            var chosen = new HashMap<String, Map<String, Long>>();
            statements.each(
                    where(Query.of("select a.question, o.key, count(*)")
                                    .then(ANSWERS)
                                    .then("cross join lateral unnest(a.options) as o (key)"))
                            .then("group by a.question, o.key"),
                    row -> chosen.computeIfAbsent(row.text(1), _ -> new HashMap<>())
                            .put(row.text(2), row.bigint(3)));
            return chosen;
        }

        SortedMap<LocalDate, Ratings> periods(String question, Span span) {
            var periods = new TreeMap<LocalDate, Ratings>();
            if (span.first().isEmpty() || span.last().isEmpty()) {
                return periods;
            }
            List<LocalDate> starts =
                    starts(asked.every(), span.first().get(), span.last().get());
            List<Instant> bounds = starts.stream().map(this::startOf).toList();
            var counts = new TreeMap<Integer, Map<Integer, Long>>();
            statements.each(
                    where(Query.of("select width_bucket(r.answered_at, ?::timestamptz[]), a.rating, count(*)", bounds)
                                    .then(ANSWERS))
                            .then("and a.question = ? and a.rating is not null group by 1, 2", question),
                    row -> counts.computeIfAbsent(row.integer(1), _ -> new HashMap<>())
                            .put(row.integer(2), row.bigint(3)));
            counts.forEach((period, ratings) -> periods.put(starts.get(period - 1), Ratings.of(ratings)));
            return periods;
        }

        private List<LocalDate> starts(Period every, Instant first, Instant last) {
            var starts = new ArrayList<LocalDate>();
            LocalDate end = workspace.dayOf(last);
            for (LocalDate start = every.startOf(workspace.dayOf(first));
                    !start.isAfter(end);
                    start = every.after(start)) {
                starts.add(start);
            }
            return starts;
        }

        Map<Segment, Ratings> segments(String question, By by) {
            Query counted = switch (by) {
                case LANGUAGE ->
                    Query.of("select 'GROUP', r.language, a.rating, count(*)").then(ANSWERS);
                case CHANNEL ->
                    Query.of("select 'GROUP', r.channel, a.rating, count(*)").then(ANSWERS);
                case BAND ->
                    Query.of("select case when r.identity_id is null then 'ANONYMOUS' when s.band is null"
                                    + " then 'NOT_SCORED' else 'GROUP' end, s.band, a.rating, count(*)")
                            .then(ANSWERS)
                            .then(BANDS, workspace.id().number());
            };
            var counts = new HashMap<Segment, Map<Integer, Long>>();
            statements.each(
                    where(counted).then("and a.question = ? and a.rating is not null group by 1, 2, 3", question),
                    row -> counts.computeIfAbsent(
                                    new Segment(Segment.Kind.valueOf(row.text(1)), row.textIfAny(2)),
                                    _ -> new HashMap<>())
                            .put(row.integer(3), row.bigint(4)));
            var segments = new HashMap<Segment, Ratings>();
            counts.forEach((segment, ratings) -> segments.put(segment, Ratings.of(ratings)));
            return segments;
        }

        private Query where(Query query) {
            return within(
                    query.then(
                            "where r.workspace_id = ? and r.survey_id = ?",
                            workspace.id().number(),
                            survey.number()),
                    "r.answered_at");
        }

        private Query within(Query query, String instant) {
            return query.thenIf(asked.from().map(this::startOf), "and " + instant + " >= ?")
                    .thenIf(asked.to().map(day -> startOf(day.plusDays(1))), "and " + instant + " < ?");
        }

        private Instant startOf(LocalDate day) {
            return day.atStartOfDay(workspace.zone()).toInstant();
        }
    }
}
