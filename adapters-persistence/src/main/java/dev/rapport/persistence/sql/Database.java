package dev.rapport.persistence.sql;

import dev.rapport.application.storage.StorageFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;

/** Plain SQL on the connection of the current transaction. */
@ApplicationScoped
public class Database {

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    /** What is done with a connection. */
    public interface Work<T> {

        T on(Connection connection) throws SQLException;
    }

    /** @throws StorageFailure for what the database says */
    public <T> T ask(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw failure(e);
        }
    }

    static StorageFailure failure(SQLException e) {
        String state = String.valueOf(e.getSQLState());
        // The server's message may quote the data, and what a client sends belongs into no log.
        String detail = "SQLSTATE " + state;
        return switch (state.substring(0, 2)) {
            case "22", "23", "54" -> new StorageFailure(StorageFailure.Kind.DATA, detail, e);
            case "40", "55" -> new StorageFailure(StorageFailure.Kind.COLLISION, detail, e);
            case "42" -> throw new IllegalStateException("wrong SQL", e);
            default -> new StorageFailure(StorageFailure.Kind.UNAVAILABLE, detail, e);
        };
    }

    /** How an instant travels in an array: microseconds since 1970, exact. */
    public static long micros(Instant instant) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, instant);
    }

    /** The SQL that turns {@link #micros} back. */
    public static String instant(String micros) {
        return "timestamptz 'epoch' + " + micros + " * interval '1 microsecond'";
    }
}
