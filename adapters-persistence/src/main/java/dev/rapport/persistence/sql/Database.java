package dev.rapport.persistence.sql;

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

    /** @throws DatabaseFailure for what the database says */
    public <T> T ask(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
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
