package dev.rapport.persistence.scoring;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.persistence.condition.StoredCondition;
import dev.rapport.persistence.sql.Lock;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Registers the signals with a condition that a model listens to. Those without come with their event type. */
@ApplicationScoped
class SignalRegistry {

    private static final int MOST_EVENT_TYPES = 2_000;

    private final Sql sql;

    SignalRegistry(Sql sql) {
        this.sql = sql;
    }

    /** @return the numbers of those of {@code signals} that have a condition */
    int[] register(WorkspaceId workspace, Set<Signal> signals) {
        List<Signal> conditional = signals.stream()
                .filter(signal -> !signal.condition().isAlways())
                .sorted(Comparator.comparing((Signal signal) -> signal.type().name())
                        .thenComparing(signal -> signal.condition().canonical()))
                .toList();
        if (conditional.isEmpty()) {
            return new int[0];
        }
        // From here on no event is stored until we are done, so each is either in the backfill's batches or sees the
        // signal.
        sql.hold(Lock.SIGNALS, workspace);
        return conditional.stream()
                .mapToInt(signal -> find(workspace, signal).orElseGet(() -> add(workspace, signal)))
                .toArray();
    }

    private Optional<Integer> find(WorkspaceId workspace, Signal signal) {
        return sql.first(
                Query.of(
                        """
                        select s.signal_id
                        from event_type t
                        join signal s on s.workspace_id = t.workspace_id and s.event_type_id = t.event_type_id
                        where t.workspace_id = ? and t.name = ? and s.condition = ?
                        """,
                        workspace.number(),
                        signal.type().name(),
                        signal.condition().canonical()),
                row -> row.integer(1));
    }

    private int add(WorkspaceId workspace, Signal signal) {
        Optional<Integer> known = eventType(workspace, signal);
        int type = known.orElseGet(() -> addEventType(workspace, signal));
        int added = nextSignal(workspace);
        sql.run(Query.of(
                """
                insert into signal (workspace_id, signal_id, event_type_id, condition, tests, backfill_batch, ready,
                    complete_from)
                select ?, ?, ?, ?, ?::jsonb, last_value, ?, case when ? then closed_through + 1 end
                from micro_batch, workspace where workspace_id = ?
                """,
                workspace.number(),
                added,
                type,
                signal.condition().canonical(),
                StoredCondition.write(signal.condition()),
                // Nothing of a new type is stored, so there is nothing to fill.
                known.isEmpty(),
                known.isPresent(),
                workspace.number()));
        changed(workspace);
        return added;
    }

    private Optional<Integer> eventType(WorkspaceId workspace, Signal signal) {
        return sql.first(
                Query.of(
                        "select event_type_id from event_type where workspace_id = ? and name = ?",
                        workspace.number(),
                        signal.type().name()),
                row -> row.integer(1));
    }

    private int addEventType(WorkspaceId workspace, Signal signal) {
        int types = sql.first(
                        Query.of(
                                "select coalesce(max(event_type_id), 0) from event_type where workspace_id = ?",
                                workspace.number()),
                        row -> row.integer(1))
                .orElseThrow();
        if (types >= MOST_EVENT_TYPES) {
            throw new Conflict(
                    "event-type.too-many",
                    "there is no room for the event type " + signal.type().name());
        }
        sql.run(Query.of(
                "insert into event_type (workspace_id, event_type_id, name) values (?, ?, ?)",
                workspace.number(),
                types + 1,
                signal.type().name()));
        sql.run(Query.of(
                "insert into signal (workspace_id, signal_id, event_type_id, condition, ready) values (?, ?, ?, '', true)",
                workspace.number(),
                nextSignal(workspace),
                types + 1));
        return types + 1;
    }

    private int nextSignal(WorkspaceId workspace) {
        return sql.first(
                        Query.of(
                                "select coalesce(max(signal_id), 0) + 1 from signal where workspace_id = ?",
                                workspace.number()),
                        row -> row.integer(1))
                .orElseThrow();
    }

    private void changed(WorkspaceId workspace) {
        sql.run(Query.of(
                "update workspace set signals_version = signals_version + 1 where workspace_id = ?",
                workspace.number()));
    }
}
