package dev.rapport.persistence.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A statement and what its question marks stand for. Arguments are Integer, Long, String, Boolean, BigDecimal, LocalDate,
 * Instant, UUID, {@code long[]}, {@code int[]}, lists of the types above that become arrays, or an Optional of one of
 * them, whose empty is null.
 */
public final class Query {

    private final StringBuilder text;
    private final List<Object> arguments;

    private Query(String text, List<Object> arguments) {
        this.text = new StringBuilder(text);
        this.arguments = new ArrayList<>(arguments);
    }

    public static Query of(String text, Object... arguments) {
        return new Query(text, List.of(arguments));
    }

    /** Goes on with more text, set apart by a line's end. */
    public Query then(String more, Object... moreArguments) {
        text.append('\n').append(more);
        arguments.addAll(List.of(moreArguments));
        return this;
    }

    /** Goes on with more text if there is a value, which is its only argument. */
    public Query thenIf(Optional<?> value, String more) {
        value.ifPresent(present -> then(more, present));
        return this;
    }

    /** Goes on with more text unless {@code value} is empty, which else is its only argument. */
    public Query thenIfGiven(String value, String more) {
        return value.isEmpty() ? this : then(more, value);
    }

    public Query then(Query more) {
        return then(more.text(), more.arguments.toArray());
    }

    String text() {
        return text.toString();
    }

    List<Object> arguments() {
        return arguments;
    }
}
