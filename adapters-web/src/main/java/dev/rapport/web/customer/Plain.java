package dev.rapport.web.customer;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What clients sent, as text for people: like JSON, with quotes only where something would be unclear without. */
final class Plain {

    private static final int LONGEST = 2_000;

    private Plain() {}

    static String text(@Nullable Object value) {
        String text = value instanceof String string ? string : inner(value);
        return text.length() <= LONGEST ? text : text.substring(0, text.offsetByCodePoints(0, cut(text))) + "…";
    }

    private static int cut(String text) {
        return text.codePointCount(0, Math.min(LONGEST, text.length()));
    }

    private static String inner(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> "\"" + text + "\"";
            case BigDecimal number -> number.toPlainString();
            case List<?> list -> list.stream().map(Plain::inner).collect(joining(", ", "[", "]"));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + ": " + inner(entry.getValue()))
                        .collect(joining(", ", "{", "}"));
            default -> value.toString();
        };
    }
}
