package dev.rapport.browser;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/** Keeps everybody from reading a table, so that what is computed from it stands still at its first step. */
final class HeldTable implements AutoCloseable {

    private final DataSource source;
    private final String table;
    private final Connection holder;

    HeldTable(DataSource source, String table) throws SQLException {
        this.source = source;
        this.table = table;
        this.holder = source.getConnection();
        holder.setAutoCommit(false);
        try (var statement = holder.createStatement()) {
            statement.execute("lock table " + table + " in access exclusive mode");
        }
    }

    /** Ends the connections that wait for us, as a database that goes away does. */
    void breakWhoWaits() throws SQLException {
        try (Connection other = source.getConnection();
                var statement = other.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where " + reading(table)
                    + " and wait_event_type = 'Lock'");
        }
    }

    /** How many read the table, or wait for it. */
    static int readers(DataSource source, String table) throws SQLException {
        try (Connection other = source.getConnection();
                var statement = other.createStatement();
                var counted = statement.executeQuery("select count(*) from pg_stat_activity where " + reading(table))) {
            counted.next();
            return counted.getInt(1);
        }
    }

    private static String reading(String table) {
        return "datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and query like '%from "
                + table + "%'";
    }

    @Override
    public void close() throws SQLException {
        holder.rollback();
        holder.close();
    }
}
