package dev.rapport.persistence.lock;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.persistence.sql.Query;
import dev.rapport.persistence.sql.Sql;
import jakarta.enterprise.context.ApplicationScoped;

/** Locks on a part of a workspace, for the rest of the transaction, in the whole cluster. */
@ApplicationScoped
public class WorkspaceLock {

    /** What is locked. The numbers are the first keys of PostgreSQL's advisory locks and are used for nothing else. */
    public enum Part {
        /** Which signals there are: ingestion holds it shared, registering a signal alone. */
        SIGNALS(1),
        /** Which identities belong together. */
        IDENTITIES(2),
        /** The caches made from activity: one node at a time works on them. */
        SCORES(3),
        /** The signals' backfill: one node at a time works on it. */
        BACKFILL(4),
        /** Band counts of past days: one node at a time works on them. */
        BAND_HISTORY(5);

        private final int key;

        Part(int key) {
            this.key = key;
        }
    }

    private final Sql sql;

    WorkspaceLock(Sql sql) {
        this.sql = sql;
    }

    /** Waits until nobody else has the lock in any way. */
    public void alone(Part part, WorkspaceId workspace) {
        sql.list(Query.of("select pg_advisory_xact_lock(?, ?)", part.key, workspace.number()), _ -> true);
    }

    /** Waits until nobody has the lock alone. */
    public void shared(Part part, WorkspaceId workspace) {
        sql.list(Query.of("select pg_advisory_xact_lock_shared(?, ?)", part.key, workspace.number()), _ -> true);
    }

    /** @return whether we have the lock now, alone */
    public boolean tryAlone(Part part, WorkspaceId workspace) {
        return sql.first(
                        Query.of("select pg_try_advisory_xact_lock(?, ?)", part.key, workspace.number()),
                        row -> row.truth(1))
                .orElseThrow();
    }
}
