package dev.rapport.persistence.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** Runs statements on one connection. */
public final class Statements {

    private static final int FETCHED_AT_ONCE = 5_000;

    private final Connection connection;

    Statements(Connection connection) {
        this.connection = connection;
    }

    public <T> List<T> list(Query query, Function<Row, T> read) {
        var rows = new ArrayList<T>();
        each(query, row -> rows.add(read.apply(row)));
        return rows;
    }

    public <T> Optional<T> first(Query query, Function<Row, T> read) {
        return list(query, read).stream().findFirst();
    }

    /** Hands over row by row; within a transaction, only some thousand rows are in memory at a time. */
    public void each(Query query, Consumer<Row> use) {
        try (PreparedStatement statement = prepare(query)) {
            statement.setFetchSize(FETCHED_AT_ONCE);
            try (ResultSet results = statement.executeQuery()) {
                var row = new Row(results);
                while (results.next()) {
                    use.accept(row);
                }
            }
        } catch (SQLException e) {
            throw Database.failure(e);
        }
    }

    /** @return how many rows were inserted, updated or deleted */
    public int run(Query query) {
        try (PreparedStatement statement = prepare(query)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw Database.failure(e);
        }
    }

    private PreparedStatement prepare(Query query) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(query.text());
        int position = 0;
        for (Object argument : query.arguments()) {
            bind(statement, ++position, argument);
        }
        return statement;
    }

    private void bind(PreparedStatement statement, int position, Object argument) throws SQLException {
        switch (argument) {
            case Optional<?> optional when optional.isPresent() -> bind(statement, position, optional.get());
            case Optional<?> _ -> statement.setNull(position, Types.NULL);
            case Instant instant -> statement.setObject(position, instant.atOffset(ZoneOffset.UTC));
            case long[] numbers -> statement.setObject(position, connection.createArrayOf("bigint", boxed(numbers)));
            case int[] numbers -> statement.setObject(position, connection.createArrayOf("integer", boxed(numbers)));
            case List<?> values -> statement.setObject(position, array(values));
            default -> statement.setObject(position, argument);
        }
    }

    private Object array(List<?> values) throws SQLException {
        Object[] elements = values.stream()
                .map(value -> value instanceof Optional<?> optional ? optional.orElse(null) : value)
                .map(value -> value instanceof Instant instant ? instant.atOffset(ZoneOffset.UTC) : value)
                .toArray();
        return connection.createArrayOf(elementType(elements), elements);
    }

    private static String elementType(Object[] elements) {
        for (Object element : elements) {
            switch (element) {
                case null -> {}
                case Long _ -> {
                    return "bigint";
                }
                case Integer _ -> {
                    return "integer";
                }
                case java.math.BigDecimal _ -> {
                    return "numeric";
                }
                case LocalDate _ -> {
                    return "date";
                }
                case java.time.OffsetDateTime _ -> {
                    return "timestamptz";
                }
                case UUID _ -> {
                    return "uuid";
                }
                case Boolean _ -> {
                    return "boolean";
                }
                default -> {
                    return "text";
                }
            }
        }
        return "text";
    }

    private static Object[] boxed(long[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toArray();
    }

    private static Object[] boxed(int[] numbers) {
        return java.util.Arrays.stream(numbers).boxed().toArray();
    }
}
