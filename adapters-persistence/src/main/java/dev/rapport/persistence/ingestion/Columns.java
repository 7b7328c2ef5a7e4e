package dev.rapport.persistence.ingestion;

import dev.rapport.persistence.sql.Database;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/** Binds rows column by column, as arrays that {@code unnest} turns into rows again: one statement for all of them. */
final class Columns<R> {

    private final Connection connection;
    private final PreparedStatement statement;
    private final Collection<R> rows;
    private int next;

    /** @param first the place of the first array among the statement's parameters, from 1 */
    Columns(PreparedStatement statement, int first, Collection<R> rows) throws SQLException {
        this.connection = statement.getConnection();
        this.statement = statement;
        this.rows = rows;
        this.next = first;
    }

    Columns<R> longs(ToLongFunction<R> value) throws SQLException {
        return bind("int8", rows.stream().mapToLong(value).toArray());
    }

    Columns<R> ints(ToIntFunction<R> value) throws SQLException {
        return bind("int4", rows.stream().mapToInt(value).toArray());
    }

    /** As {@link Database#micros}. */
    Columns<R> instants(Function<R, @Nullable Instant> value) throws SQLException {
        return objects("int8", row -> {
            Instant instant = value.apply(row);
            return instant == null ? null : Database.micros(instant);
        });
    }

    Columns<R> texts(Function<R, @Nullable String> value) throws SQLException {
        return objects("text", value::apply);
    }

    Columns<R> objects(String type, Function<R, @Nullable Object> value) throws SQLException {
        return bind(type, rows.stream().map(value).toArray());
    }

    private Columns<R> bind(String type, Object array) throws SQLException {
        statement.setArray(next++, connection.unwrap(PGConnection.class).createArrayOf(type, array));
        return this;
    }
}
