package dev.rapport.rest.problem;

import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in words what a value should have been; Jackson would name our classes. */
final class JsonValues {

    private static final int SHOWN = 100;

    private JsonValues() {}

    static String detail(InvalidFormatException e) {
        String value = String.valueOf(e.getValue());
        String shown = value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
        // Jackson has no such complaint about records, so it is one of WireFormat.
        String expected = e.getTargetType().isRecord() ? null : expected(e.getTargetType());
        return expected == null
                ? "\"" + shown + "\": " + e.getOriginalMessage()
                : "\"" + shown + "\" is not " + expected;
    }

    static String detail(MismatchedInputException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Null value for creator property")
                || message.startsWith("Missing ")
                || message.startsWith("Cannot map `null`")) {
            return "is required";
        }
        if (e instanceof InvalidNullException) {
            return "must not be null";
        }
        if (message.startsWith("No content to map")) {
            return "a body is required";
        }
        if (message.startsWith("Trailing token")) {
            return "there is more behind the end of the JSON value";
        }
        String expected = expected(e.getTargetType());
        return expected == null ? "has the wrong form" : "must be " + expected;
    }

    private static @Nullable String expected(@Nullable Class<?> type) {
        if (type == null) {
            return null;
        }
        if (type.isEnum()) {
            return "one of "
                    + Arrays.stream(type.getEnumConstants())
                            .map(String::valueOf)
                            .collect(Collectors.joining(", "));
        }
        if (type == String.class) {
            return "text";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == int.class || type == Integer.class || type == long.class || type == Long.class) {
            return "a whole number";
        }
        if (type == double.class || type == Double.class || type == BigDecimal.class) {
            return "a number";
        }
        if (type == LocalDate.class) {
            return "a day such as 2026-03-01";
        }
        if (type == Instant.class) {
            return "an instant such as 2026-03-01T12:00:00Z";
        }
        if (Collection.class.isAssignableFrom(type)) {
            return "an array";
        }
        return type.isRecord() ? "an object" : null;
    }
}
