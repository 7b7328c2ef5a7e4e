package dev.rapport.browser;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps everybody from reading activity, so that a preview stands still at its first step. */
final class HeldActivity implements AutoCloseable {

    private static final String READING =
            "datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and query like '%from activity%'";
    private static final String WAITING = READING + " and wait_event_type = 'Lock'";

    private final DataSource source;
    private final Connection holder;

    HeldActivity(DataSource source) throws SQLException {
        this.source = source;
        this.holder = source.getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("lock table activity in access exclusive mode");
        }
    }

    /** Ends the connections that wait for us, as a database that goes away does. */
    void breakWhoWaits() throws SQLException {
        try (Connection other = source.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where " + WAITING);
        }
    }

    /** How many read everybody's activity, or wait for it. */
    static int reading(DataSource source) throws SQLException {
        try (Connection other = source.getConnection();
                var statement = other.createStatement();
                var counted = statement.executeQuery("select count(*) from pg_stat_activity where " + READING)) {
            counted.next();
            return counted.getInt(1);
        }
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
