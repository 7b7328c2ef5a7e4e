package dev.rapport.persistence.survey;

import dev.rapport.application.survey.Askings;
import dev.rapport.application.survey.Submission.Channel;
import dev.rapport.application.survey.SurveyAsking;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Row;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class SqlAskings implements Askings {

    // An answer by the API may belong to no asking: then the business asked by its own means. Imported ones have waves
    // below 0.
    private static final String HISTORY = """
            select count(*), greatest(max(wave), 0), max(at)
            from (
                select wave, min(at) as at
                from (
                    select a.wave, a.asked_at as at from survey_asking a
                    join customer_identity i on i.workspace_id = a.workspace_id and i.identity_id = a.identity_id
                    where a.workspace_id = ? and a.survey_id = ? and i.customer_id = ?
                    union all
                    select r.wave, r.started_at from survey_response r
                    join customer_identity i on i.workspace_id = r.workspace_id and i.identity_id = r.identity_id
                    where r.workspace_id = ? and r.survey_id = ? and i.customer_id = ?) asked
                group by wave) waves
            """;

    private static final String RECENTLY = """
            select count(*) from survey_asking a
            join customer_identity i on i.workspace_id = a.workspace_id and i.identity_id = a.identity_id
            where a.workspace_id = ? and i.customer_id = ? and a.asked_at >= ?
            """;

    private static final String TRAITS = """
            select distinct on (t.name) t.name, t.value::text
            from customer_identity i
            join trait t on t.workspace_id = i.workspace_id and t.identity_id = i.identity_id
            where i.workspace_id = ? and i.customer_id = ? and t.name = any (?::text[])
            order by t.name, t.happened_at desc, t.message_id desc
            """;

    private static final String LATEST = """
            select a.wave, a.asked_at
            from customer_identity own
            join customer_identity i on i.workspace_id = own.workspace_id and i.customer_id = own.customer_id
            join survey_asking a on a.workspace_id = i.workspace_id and a.identity_id = i.identity_id
            where own.workspace_id = ? and own.identity_id = ? and a.survey_id = ?
            order by a.wave desc
            limit 1
            """;

    private static final String OF_CUSTOMER = """
            select a.identity_id, a.wave, a.channel, a.asked_at, a.dismissed_at, a.decision
            from survey_asking a
            join customer_identity i on i.workspace_id = a.workspace_id and i.identity_id = a.identity_id
            where a.workspace_id = ? and a.survey_id = ? and i.customer_id = ?
            order by a.wave desc, a.identity_id
            """;

    private final Sql sql;

    SqlAskings(Sql sql) {
        this.sql = sql;
    }

    @Override
    public void hold(WorkspaceId workspace, long person) {
        sql.each(Query.of("select pg_advisory_xact_lock(?)", person ^ workspace.number()), _ -> {});
    }

    @Override
    public History history(WorkspaceId workspace, SurveyId survey, CustomerId customer, Instant since) {
        int recently = sql.first(
                        Query.of(RECENTLY, workspace.number(), customer.number(), since),
                        row -> Math.toIntExact(row.bigint(1)))
                .orElseThrow();
        return sql.first(
                        Query.of(
                                HISTORY,
                                workspace.number(),
                                survey.number(),
                                customer.number(),
                                workspace.number(),
                                survey.number(),
                                customer.number()),
                        row -> new History(
                                Math.toIntExact(row.bigint(1)), row.bigint(2), row.instantIfAny(3), recently))
                .orElseThrow();
    }

    @Override
    public Map<String, @Nullable Object> traits(WorkspaceId workspace, CustomerId customer, Set<String> names) {
        var traits = new HashMap<String, @Nullable Object>();
        sql.each(
                Query.of(TRAITS, workspace.number(), customer.number(), List.copyOf(names)),
                row -> traits.put(row.text(1), StoredJson.readValue(row.text(2))));
        return traits;
    }

    @Override
    public List<SurveyAsking> of(WorkspaceId workspace, SurveyId survey, CustomerId customer) {
        return sql.list(
                Query.of(OF_CUSTOMER, workspace.number(), survey.number(), customer.number()),
                row -> read(survey, row));
    }

    private static SurveyAsking read(SurveyId survey, Row row) {
        return new SurveyAsking(
                survey,
                row.bigint(1),
                row.bigint(2),
                Channel.valueOf(row.text(3).toUpperCase(Locale.ROOT)),
                row.instant(4),
                row.instantIfAny(5),
                StoredDecision.read(row.text(6)));
    }

    @Override
    public Optional<Wave> latest(WorkspaceId workspace, SurveyId survey, long identity) {
        return sql.first(
                Query.of(LATEST, workspace.number(), identity, survey.number()),
                row -> new Wave(row.bigint(1), row.instant(2)));
    }

    @Override
    public Optional<Instant> find(WorkspaceId workspace, SurveyId survey, long identity, long wave) {
        return sql.first(Query.of("""
                        select asked_at from survey_asking
                        where workspace_id = ? and survey_id = ? and identity_id = ? and wave = ?
                        """, workspace.number(), survey.number(), identity, wave), row -> row.instant(1));
    }

    @Override
    public void add(WorkspaceId workspace, SurveyAsking asking) {
        sql.run(Query.of(
                """
                insert into survey_asking (workspace_id, survey_id, identity_id, wave, channel, asked_at, decision)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                workspace.number(),
                asking.survey().number(),
                asking.identity(),
                asking.wave(),
                asking.channel().text(),
                asking.at(),
                StoredDecision.write(asking.decision())));
    }

    @Override
    public void dismiss(WorkspaceId workspace, SurveyId survey, long identity, long wave, Instant at) {
        sql.run(Query.of("""
                update survey_asking set dismissed_at = ?
                where workspace_id = ? and survey_id = ? and identity_id = ? and wave = ? and dismissed_at is null
                """, at, workspace.number(), survey.number(), identity, wave));
    }
}
