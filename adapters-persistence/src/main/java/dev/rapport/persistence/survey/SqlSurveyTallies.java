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
import java.util.concurrent.atomic.AtomicLong;

@ApplicationScoped
class SqlSurveyTallies implements SurveyTallies {

    private static final String ANSWERS = """
            from survey_response r
            join survey_answer a on a.workspace_id = r.workspace_id and a.survey_id = r.survey_id
                and a.response_id = r.response_id and a.is_current""";

    /** What customers are called by: nobody splits by that. */
    private static final List<String> NAMES = List.of("name", "firstName", "lastName", "email", "phone");

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

    // What it was at the end of the day of the answer, as audiences look at traits. The latest value of each of the
    // customer's identities is looked up by itself: one step, however long the history is.
    private static final String TRAITS = """
            left join customer_identity i on i.workspace_id = r.workspace_id and i.identity_id = r.identity_id
            left join customer_identity o on o.workspace_id = i.workspace_id and o.customer_id = i.customer_id
            left join lateral (
                select t.value, t.happened_at, t.message_id from trait t
                where t.workspace_id = o.workspace_id and t.identity_id = o.identity_id and t.name = ?
                    and t.happened_at < (?::timestamptz[])[width_bucket(r.answered_at, ?::timestamptz[]) + 1]
                order by t.happened_at desc, t.message_id desc limit 1) t on true""";

    /** Of all the customer's identities the latest wins. */
    private static final String LATEST = "order by r.response_id, t.happened_at desc nulls last, t.message_id desc";

    private static final String SCALAR = """
            case when jsonb_typeof(t.value) in ('string', 'number', 'boolean')
                then left(nullif(t.value #>> '{}', ''), 100) end""";

    private static final String GROUP_OF_BAND =
            "case when r.identity_id is null then 'ANONYMOUS' when s.band is null then 'NOT_SCORED' else 'GROUP' end as kind,"
                    + " s.band as key";

    private static final String GROUP_OF_TRAIT = "case when t.identity_id is null then 'ANONYMOUS' when " + SCALAR
            + " is null then 'NO_VALUE' else 'GROUP' end as kind, " + SCALAR + " as key";

    private final Sql sql;

    SqlSurveyTallies(Sql sql) {
        this.sql = sql;
    }

    private record Split(Map<Segment, Ratings> segments, long others) {}

    private static final Split NOTHING = new Split(Map.of(), 0);

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
            var chosen = new HashMap<String, Map<String, Long>>();
            slice.answers(answered, ratings, chosen);
            Split split = main.flatMap(question -> asked.by().map(by -> slice.split(question, by, span)))
                    .orElse(NOTHING);
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
                    split.segments(),
                    split.others());
        });
    }

    @Override
    public List<String> traits(WorkspaceId workspace, SurveyId survey) {
        return sql.list(
                Query.of("""
                        select distinct t.name
                        from (
                            select identity_id from survey_response
                            where workspace_id = ? and survey_id = ? and identity_id is not null
                            order by response_id desc limit 200) r
                        cross join lateral (
                            select t.name from trait t
                            where t.workspace_id = ? and t.identity_id = r.identity_id
                            limit 200) t
                        where t.name <> all (?)
                        order by t.name limit 50
                        """, workspace.number(), survey.number(), workspace.number(), NAMES), row -> row.text(1));
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
            statements.each(given(), row -> {
                String question = row.text(1);
                long count = row.bigint(5);
                answered.merge(question, count, Math::addExact);
                row.integerIfAny(2)
                        .ifPresent(rating -> ratings.computeIfAbsent(question, _ -> new HashMap<>())
                                .put(rating, count));
                row.truthIfAny(3)
                        .ifPresent(yes -> choose(chosen, question, yes ? SurveyTally.YES : SurveyTally.NO, count));
                row.textsIfAny(4).ifPresent(options -> options.forEach(key -> choose(chosen, question, key, count)));
            });
        }

        private static void choose(Map<String, Map<String, Long>> chosen, String question, String key, long count) {
            chosen.computeIfAbsent(question, _ -> new HashMap<>()).merge(key, count, Math::addExact);
        }

        /** How often each answer was given; of options those that were chosen together. */
        private Query given() {
            Query query = Query.of("select a.question, a.rating, a.yes, a.options, count(*)");
            if (asked.from().isEmpty() && asked.to().isEmpty()) {
                // Which responses the answers belong to doesn't matter then, and looking for them takes most of the
                // time.
                query.then(
                        "from survey_answer a where a.workspace_id = ? and a.survey_id = ? and a.is_current",
                        workspace.id().number(),
                        survey.number());
            } else {
                where(query.then(ANSWERS));
            }
            return query.then("and num_nonnulls(a.rating, a.options, a.words, a.yes) > 0"
                    + " group by a.question, a.rating, a.yes, a.options");
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

        Split split(String question, By by, Span span) {
            if (span.first().isEmpty()) {
                return NOTHING;
            }
            var counts = new HashMap<Segment, Map<Integer, Long>>();
            var others = new AtomicLong();
            statements.each(ranked(counted(question, by, span), by), row -> {
                counts.computeIfAbsent(
                                new Segment(Segment.Kind.valueOf(row.text(1)), row.textIfAny(2)), _ -> new HashMap<>())
                        .put(row.integer(3), row.bigint(4));
                others.set(by instanceof By.Trait ? Math.max(0, row.bigint(5) - MOST_VALUES) : 0);
            });
            var segments = new HashMap<Segment, Ratings>();
            counts.forEach((segment, ratings) -> segments.put(segment, Ratings.of(ratings)));
            return new Split(segments, others.get());
        }

        /** Kind, key, rating, answers. */
        private Query counted(String question, By by, Span span) {
            Query groups = switch (by) {
                case By.Language _ ->
                    rated(selected("'GROUP' as kind, r.language as key").then(ANSWERS), question);
                case By.Channel _ ->
                    rated(selected("'GROUP' as kind, r.channel as key").then(ANSWERS), question);
                case By.Band _ ->
                    rated(
                            selected(GROUP_OF_BAND)
                                    .then(ANSWERS)
                                    .then(BANDS, workspace.id().number()),
                            question);
                case By.Trait(String name) -> {
                    List<Instant> days = days(span);
                    yield rated(
                                    selected(GROUP_OF_TRAIT)
                                            .then(
                                                    "from (select distinct on (r.response_id) r.identity_id, a.rating, t.value")
                                            .then(ANSWERS)
                                            .then(TRAITS, name, days, days),
                                    question)
                            .then(LATEST)
                            .then(") t");
                }
            };
            return groups.then("group by 1, 2, 3");
        }

        private static Query selected(String group) {
            return Query.of("select " + group + ", rating, count(*) as answers");
        }

        private Query rated(Query query, String question) {
            return where(query).then("and a.question = ? and a.rating is not null", question);
        }

        /** When each day begins that has answers, and the one after; from Java, whose rules of time zones need not be the database's. */
        private List<Instant> days(Span span) {
            LocalDate first = workspace.dayOf(span.first().orElseThrow());
            LocalDate last = workspace.dayOf(span.last().orElseThrow());
            return first.datesUntil(last.plusDays(2)).map(this::startOf).toList();
        }

        /** Kind, key, rating, answers, and how many groups there are; of a trait with too many values the rarer ones are together. */
        private static Query ranked(Query counted, By by) {
            int most = by instanceof By.Trait ? MOST_VALUES : Integer.MAX_VALUE;
            return Query.of("with counted as (").then(counted).then("""
                            ), places as (
                                select key, row_number() over (order by sum(answers) desc, key collate "C") as place
                                from counted where kind = 'GROUP' group by key)
                            select case when p.place > ? then 'OTHERS' else c.kind end,
                                case when p.place > ? then null else c.key end,
                                c.rating, sum(c.answers)::bigint, (select count(*) from places)
                            from counted c left join places p on c.kind = 'GROUP' and p.key = c.key
                            group by 1, 2, 3
                            """, most, most);
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
