package dev.rapport.persistence.erasure;

import dev.rapport.application.erasure.CustomerTraces;
import dev.rapport.application.erasure.Holdings;
import dev.rapport.application.erasure.KnownCustomer;
import dev.rapport.application.erasure.Mentions;
import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

@ApplicationScoped
class SqlCustomerTraces implements CustomerTraces {

    private static final String COUNT = """
            select
                (select count(*) from event where workspace_id = w.id and identity_id = any (w.identities)),
                (select count(*) from trait where workspace_id = w.id and identity_id = any (w.identities)),
                (select count(*) from account_member where workspace_id = w.id and identity_id = any (w.identities)),
                (select count(*) from survey_response where workspace_id = w.id and identity_id = any (w.identities)),
                (select count(*) from survey_response r
                    join survey_answer a using (workspace_id, survey_id, response_id)
                    where r.workspace_id = w.id and r.identity_id = any (w.identities)),
                (select count(*) from survey_asking where workspace_id = w.id and identity_id = any (w.identities)),
                (select count(*) from survey_asking a
                    join survey_invitation using (workspace_id, survey_id, identity_id, wave)
                    where a.workspace_id = w.id and a.identity_id = any (w.identities))
            from (select ?::integer as id, ?::bigint[] as identities) w
            """;

    private static final String WAS_LAST = """
            select 1
            from (
                select s.event_type_id, a.day, max(a.last_at) as at
                from activity a
                join signal s on s.workspace_id = a.workspace_id and s.signal_id = a.signal_id and s.condition = ?
                where a.workspace_id = ? and a.identity_id = any (?)
                group by s.event_type_id, a.day) own
            join event_volume v on v.workspace_id = ? and v.event_type_id = own.event_type_id and v.day = own.day
                and v.last_at <= own.at
            limit 1
            """;

    private final Sql sql;
    private final Mentions mentions;
    private final RemovedRows removed;

    SqlCustomerTraces(Sql sql, Mentions mentions, RemovedRows removed) {
        this.sql = sql;
        this.mentions = mentions;
        this.removed = removed;
    }

    @Override
    public Holdings count(WorkspaceId workspace, CustomerId customer) {
        KnownCustomer known = find(workspace, customer);
        long rejected =
                mentions.inRejectedEvents(workspace, known, Instant.EPOCH).size();
        long refused = mentions.countRefusedRows(workspace, known);
        return sql.first(
                        Query.of(COUNT, workspace.number(), known.numbers()),
                        row -> new Holdings(
                                known.identities().size(),
                                row.bigint(1),
                                row.bigint(2),
                                row.bigint(3),
                                row.bigint(4),
                                row.bigint(5),
                                row.bigint(6),
                                row.bigint(7),
                                rejected,
                                refused))
                .orElseThrow();
    }

    @Override
    public void holdSurveys(WorkspaceId workspace, CustomerId customer) {
        // Before any lock that others wait for: whoever sends a mail holds it for as long as a mail server takes.
        sql.each(Query.of("""
                        select 1
                        from customer_identity i
                        join survey_asking a on a.workspace_id = i.workspace_id and a.identity_id = i.identity_id
                        join survey_invitation v on v.workspace_id = a.workspace_id and v.survey_id = a.survey_id
                            and v.identity_id = a.identity_id and v.wave = a.wave
                        where i.workspace_id = ? and i.customer_id = ?
                        for update of v
                        """, workspace.number(), customer.number()), _ -> {});
        sql.hold(Lock.ERASURE, workspace);
        sql.hold(Lock.BACKFILL, workspace);
    }

    @Override
    public void holdIngestion(WorkspaceId workspace) {
        // A step of scoring takes longer than a micro-batch: ingestion is not to wait for it.
        sql.hold(Lock.SCORES, workspace);
        sql.hold(Lock.SIGNALS, workspace);
    }

    @Override
    public KnownCustomer find(WorkspaceId workspace, CustomerId customer) {
        return sql.with(statements -> KnownCustomers.find(statements, workspace, customer));
    }

    @Override
    public Holdings removePlainEvents(WorkspaceId workspace, KnownCustomer customer) {
        return removed.plainEvents(workspace, customer);
    }

    @Override
    public Holdings removeAnswers(WorkspaceId workspace, KnownCustomer customer) {
        return removed.answers(workspace, customer);
    }

    @Override
    public Holdings removeRest(WorkspaceId workspace, KnownCustomer customer) {
        return removed.rest(workspace, customer);
    }

    @Override
    public Map<TypeDay, Counts> counts(Workspace workspace, KnownCustomer customer) {
        Map<TypeDay, Counts> counts = new HashMap<>();
        sql.each(
                Query.of("""
                        select a.identity_id, s.event_type_id, a.day, a.events
                        from activity a
                        join signal s on s.workspace_id = a.workspace_id and s.signal_id = a.signal_id
                            and s.condition = ?
                        where a.workspace_id = ? and a.identity_id = any (?)
                        """, Condition.ALWAYS.canonical(), workspace.id().number(), customer.numbers()),
                row -> counts.put(
                        new TypeDay(row.bigint(1), row.integer(2), row.day(3)), new Counts(row.bigint(4), 0)));
        sql.each(
                Query.of("""
                        select identity_id, event_type_id, happened_at from event
                        where workspace_id = ? and identity_id = any (?) and foreign_currency is not null
                        """, workspace.id().number(), customer.numbers()),
                row -> counts.merge(
                        new TypeDay(row.bigint(1), row.integer(2), workspace.dayOf(row.instant(3))),
                        new Counts(0, 1),
                        Counts::plus));
        return counts;
    }

    @Override
    public boolean wasLast(WorkspaceId workspace, KnownCustomer customer) {
        return sql.first(
                        Query.of(
                                WAS_LAST,
                                Condition.ALWAYS.canonical(),
                                workspace.number(),
                                customer.numbers(),
                                workspace.number()),
                        row -> row.integer(1))
                .isPresent();
    }
}
