package dev.rapport.persistence.sql;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The row that a result is at. Columns are counted from 1; those called {@code …IfAny} may be null. */
public final class Row {

    private final ResultSet results;

    Row(ResultSet results) {
        this.results = results;
    }

    public long bigint(int column) {
        return there(column, results::getLong);
    }

    public int integer(int column) {
        return there(column, results::getInt);
    }

    public boolean truth(int column) {
        return there(column, results::getBoolean);
    }

    public String text(int column) {
        return there(column, results::getString);
    }

    public BigDecimal decimal(int column) {
        return there(column, results::getBigDecimal);
    }

    public LocalDate day(int column) {
        return there(column, c -> results.getObject(c, LocalDate.class));
    }

    public Instant instant(int column) {
        return there(column, c -> results.getObject(c, OffsetDateTime.class)).toInstant();
    }

    public byte[] bytes(int column) {
        return there(column, results::getBytes);
    }

    public UUID uuid(int column) {
        return there(column, c -> results.getObject(c, UUID.class));
    }

    public long[] bigints(int column) {
        Long[] boxed = there(column, c -> (Long[]) results.getArray(c).getArray());
        var numbers = new long[boxed.length];
        for (int i = 0; i < boxed.length; i++) {
            numbers[i] = boxed[i];
        }
        return numbers;
    }

    public List<String> texts(int column) {
        return texts(there(column, results::getArray));
    }

    public Optional<Integer> integerIfAny(int column) {
        return ifAny(column, c -> results.getObject(c, Integer.class));
    }

    public Optional<Long> bigintIfAny(int column) {
        return ifAny(column, c -> results.getObject(c, Long.class));
    }

    public Optional<Boolean> truthIfAny(int column) {
        return ifAny(column, results::getBoolean);
    }

    public Optional<List<String>> textsIfAny(int column) {
        return ifAny(column, results::getArray).map(Row::texts);
    }

    public Optional<String> textIfAny(int column) {
        return ifAny(column, results::getString);
    }

    public Optional<BigDecimal> decimalIfAny(int column) {
        return ifAny(column, results::getBigDecimal);
    }

    public Optional<LocalDate> dayIfAny(int column) {
        return ifAny(column, c -> results.getObject(c, LocalDate.class));
    }

    public Optional<Instant> instantIfAny(int column) {
        return ifAny(column, c -> results.getObject(c, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }

    private static List<String> texts(Array array) {
        try {
            return List.of((String[]) array.getArray());
        } catch (SQLException e) {
            throw Database.failure(e);
        }
    }

    private <T> T there(int column, Getter<T> getter) {
        return ifAny(column, getter).orElseThrow(() -> new IllegalStateException("column " + column + " is null"));
    }

    private <T> Optional<T> ifAny(int column, Getter<T> getter) {
        try {
            T value = getter.get(column);
            return results.wasNull() ? Optional.empty() : Optional.ofNullable(value);
        } catch (SQLException e) {
            throw Database.failure(e);
        }
    }

    @FunctionalInterface
    private interface Getter<T extends @Nullable Object> {
        T get(int column) throws SQLException;
    }
}
