package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.SignalBackfill;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.condition.Condition;
import dev.rapport.persistence.condition.StoredCondition;
import dev.rapport.persistence.json.StoredJson;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import dev.rapport.persistence.sql.Statements;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

@ApplicationScoped
class SqlSignalBackfill implements SignalBackfill {

    private static final int EVENTS_FOLDED_AT_ONCE = 5_000;

    private final Sql sql;

    SqlSignalBackfill(Sql sql) {
        this.sql = sql;
    }

    @Override
    public boolean tryHold(WorkspaceId workspace) {
        return sql.tryHold(Lock.BACKFILL, workspace);
    }

    /** @param done the last identity that is counted */
    private record Unready(
            int signal,
            int eventType,
            Condition condition,
            long lastBatch,
            long done,
            Optional<LocalDate> completeFrom) {}

    @Override
    public boolean step(Workspace workspace, int identities) {
        int id = workspace.id().number();
        Optional<Unready> next = sql.first(
                Query.of("""
                        select signal_id, event_type_id, tests::text, coalesce(backfill_batch, 0),
                               coalesce(backfilled_identity, -1), complete_from
                        from signal where workspace_id = ? and not ready order by signal_id limit 1
                        """, id),
                row -> new Unready(
                        row.integer(1),
                        row.integer(2),
                        StoredCondition.read(row.text(3)),
                        row.bigint(4),
                        row.bigint(5),
                        row.dayIfAny(6)));
        next.ifPresent(signal -> sql.with(statements -> step(statements, workspace, signal, identities)));
        return next.isPresent();
    }

    private static boolean step(Statements statements, Workspace workspace, Unready signal, int most) {
        int id = workspace.id().number();
        long[] identities = statements.list(Query.of("""
                                select identity_id from customer_identity
                                where workspace_id = ? and identity_id > ? order by identity_id limit ?
                                """, id, signal.done(), most), row -> row.bigint(1)).stream()
                .mapToLong(Long::longValue)
                .toArray();
        if (identities.length == 0) {
            statements.run(Query.of(
                    "update signal set ready = true where workspace_id = ? and signal_id = ?", id, signal.signal()));
            return true;
        }
        fill(statements, workspace, signal, identities);
        statements.run(Query.of(
                "update signal set backfilled_identity = ? where workspace_id = ? and signal_id = ?",
                identities[identities.length - 1],
                id,
                signal.signal()));
        return true;
    }

    private static void fill(Statements statements, Workspace workspace, Unready signal, long[] identities) {
        var matching = new MatchingEvents(statements, workspace, signal.signal());
        // In the order of the key of activity, in which ingestion writes too: so neither waits for the other in a
        // circle.
        statements.each(
                Query.of(
                        """
                        select identity_id, happened_at, digest, properties::text
                        from event
                        where workspace_id = ? and identity_id = any (?) and event_type_id = ? and batch <= ?
                            and happened_at >= coalesce(?::timestamptz, '-infinity')
                        order by identity_id, happened_at, digest
                        """,
                        workspace.id().number(),
                        identities,
                        signal.eventType(),
                        signal.lastBatch(),
                        // Of closed days some events may be dropped already, and then the others would be no count.
                        signal.completeFrom()
                                .map(day -> day.atStartOfDay(workspace.zone()).toInstant())),
                row -> {
                    if (signal.condition()
                            .holds(row.textIfAny(4).map(StoredJson::readObject).orElse(Map.of()))) {
                        matching.add(row.bigint(1), row.instant(2), row.uuid(3));
                        if (matching.size() >= EVENTS_FOLDED_AT_ONCE) {
                            matching.fold();
                        }
                    }
                });
        matching.fold();
    }
}
