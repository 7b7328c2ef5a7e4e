package dev.rapport.persistence.sql;

import dev.rapport.domain.access.WorkspaceId;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;

/** What nodes agree on: locks of a workspace in the database, each held until the transaction ends. */
public enum Lock {

    /**
     * Ingestion holds it shared; who registers a signal or removes events holds it alone, and so knows which events came before.
     */
    SIGNALS(1),
    /** Who joins identities. */
    IDENTITIES(2),
    /** Who writes cached scores. */
    SCORES(3),
    /** Who fills new signals from the stored events. */
    BACKFILL(4),
    /** Who publishes scoring models. */
    MODELS(5),
    /** Who changes who belongs to the workspace. */
    MEMBERS(6),
    /** Who writes about customers outside of ingestion shares it; who erases one holds it alone. Always the first lock. */
    ERASURE(14);

    private final int number;

    Lock(int number) {
        this.number = number;
    }

    public void hold(Connection connection, WorkspaceId workspace) throws SQLException {
        call(connection, "select pg_advisory_xact_lock(?, ?)", workspace);
    }

    public void share(Connection connection, WorkspaceId workspace) throws SQLException {
        call(connection, "select pg_advisory_xact_lock_shared(?, ?)", workspace);
    }

    /** @return whether nobody else held it, so that we hold it now */
    public boolean tryHold(Connection connection, WorkspaceId workspace) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("select pg_try_advisory_xact_lock(?, ?)")) {
            statement.setInt(1, number);
            statement.setInt(2, workspace.number());
            try (var rows = statement.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }

    private void call(Connection connection, String sql, WorkspaceId workspace) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setInt(1, number);
            statement.setInt(2, workspace.number());
            statement.execute();
        }
    }
}
