package dev.rapport.persistence.retention;

import dev.rapport.application.retention.EventRetention;
import dev.rapport.application.retention.Retentions;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Retention;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@ApplicationScoped
class SqlRetentions implements Retentions {

    private static final int IDENTITIES_A_STEP = 1_000;

    private final Sql sql;

    SqlRetentions(Sql sql) {
        this.sql = sql;
    }

    @Override
    public EventRetention of(WorkspaceId workspace) {
        return sql.first(
                        Query.of("""
                                select events_kept_days, closed_through, dropped_through
                                from workspace where workspace_id = ?
                                """, workspace.number()),
                        row -> new EventRetention(
                                row.integerIfAny(1).map(Retention::new), row.dayIfAny(2), row.dayIfAny(3)))
                .orElseThrow();
    }

    @Override
    public void keep(WorkspaceId workspace, Optional<Retention> retention) {
        sql.run(Query.of(
                "update workspace set events_kept_days = ? where workspace_id = ?",
                retention.map(Retention::days),
                workspace.number()));
    }

    @Override
    public boolean close(WorkspaceId workspace, LocalDate last) {
        sql.hold(Lock.SIGNALS, workspace);
        // With another version of the signals, every node reads again up to which day it may store.
        return sql.run(Query.of("""
                        update workspace w
                        set closed_through = greatest(closed_through, ?::date), signals_version = signals_version + 1
                        where workspace_id = ?
                            and not exists (select from signal s where s.workspace_id = w.workspace_id and not s.ready)
                        """, last, workspace.number())) > 0;
    }

    @Override
    public boolean isUndoing(WorkspaceId workspace) {
        return sql.first(
                        Query.of(
                                "select 1 from event_import where workspace_id = ? and state = 'undoing' limit 1",
                                workspace.number()),
                        row -> row.integer(1))
                .isPresent();
    }

    @Override
    public Optional<Long> drop(Workspace workspace, LocalDate closedThrough, Optional<Long> after) {
        int id = workspace.id().number();
        List<Long> identities = sql.list(Query.of("""
                        select identity_id from customer_identity where workspace_id = ? and identity_id > ?
                        order by identity_id limit ?
                        """, id, after.orElse(-1L), IDENTITIES_A_STEP), row -> row.bigint(1));
        if (identities.isEmpty()) {
            return Optional.empty();
        }
        Instant end = closedThrough.plusDays(1).atStartOfDay(workspace.zone()).toInstant();
        // In the order of their ids, as ingestion locks them.
        sql.list(Query.of("""
                select i.identity_id from customer_identity i
                where i.workspace_id = ? and i.identity_id = any (?)
                    and exists (
                        select from event e
                        where e.workspace_id = i.workspace_id and e.identity_id = i.identity_id and e.happened_at < ?)
                order by i.identity_id for update
                """, id, identities, end), row -> row.bigint(1));
        sql.run(Query.of("""
                with dropped as (
                    delete from event where workspace_id = ? and identity_id = any (?) and happened_at < ?
                    returning identity_id, happened_at, import_id),
                seen as (
                    update customer_identity i set
                        first_dropped_at = least(i.first_dropped_at, d.first_at),
                        last_dropped_at = greatest(i.last_dropped_at, d.last_at)
                    from (
                        select identity_id, min(happened_at) as first_at, max(happened_at) as last_at
                        from dropped group by identity_id) d
                    where i.workspace_id = ? and i.identity_id = d.identity_id)
                update event_import set events_dropped = true
                where workspace_id = ? and not events_dropped and import_id in (select import_id from dropped)
                """, id, identities, end, id, id));
        forgetChannel(id, identities, end);
        return Optional.of(identities.getLast());
    }

    /** The list's rows say which channel the latest event came by, which is dropped now where it was before {@code end}. */
    private void forgetChannel(int workspace, List<Long> identities, Instant end) {
        sql.run(Query.of("""
                update customer set channel = null
                where workspace_id = ? and channel is not null and last_at < ? and customer_id in (
                    select customer_id from customer_identity where workspace_id = ? and identity_id = any (?))
                """, workspace, end, workspace, identities));
    }

    @Override
    public void dropped(WorkspaceId workspace, LocalDate last) {
        sql.run(Query.of(
                "update workspace set dropped_through = greatest(dropped_through, ?::date) where workspace_id = ?",
                last,
                workspace.number()));
    }

    @Override
    public long events(WorkspaceId workspace, Optional<LocalDate> closed, LocalDate last) {
        return sql.first(Query.of("""
                                select coalesce(sum(events), 0)::bigint from event_volume
                                where workspace_id = ? and day > coalesce(?::date, '-infinity') and day <= ?
                                """, workspace.number(), closed, last), row -> row.bigint(1))
                .orElseThrow();
    }
}
