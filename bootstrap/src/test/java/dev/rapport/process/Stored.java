package dev.rapport.process;

import dev.rapport.database.ExternalServer;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

/** Looks into a database from outside, beside the processes that work on it. */
final class Stored implements AutoCloseable {

    private final Connection connection;

    Stored(ExternalServer server) throws SQLException {
        connection = DriverManager.getConnection(server.jdbcUrl(), server.username(), server.password());
    }

    /** @return 0 if there is none */
    long number(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** As somebody does who ruins what can be made again. */
    void change(String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    void await(String what, Duration atMost, String sql) throws SQLException, InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (number(sql) == 0) {
            if (System.nanoTime() > end) {
                throw new AssertionError("after " + atMost + " still not: " + what);
            }
            Thread.sleep(Duration.ofMillis(2));
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
