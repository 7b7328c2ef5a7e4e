package dev.rapport.web.form;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a property is compared with, as people write it: one value a line, digits as a number, {@code true} and
 * {@code false} as what they say, everything else as text. In quotes, everything is text.
 */
public final class OperandText {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,200}(\\.\\d{1,200})?");
    private static final Map<Character, String> ESCAPES = Map.of('"', "\\\"", '\\', "\\\\", '\n', "\\n", '\r', "\\r");

    private OperandText() {}

    /** @return empty if nothing is written */
    public static Optional<Object> read(String written, boolean list) {
        var values = new ArrayList<Object>();
        written.lines().map(String::strip).filter(line -> !line.isEmpty()).forEach(line -> values.add(value(line)));
        if (values.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(list || values.size() > 1 ? values : values.getFirst());
    }

    public static String write(Object operand) {
        return operand instanceof List<?> values
                ? values.stream().map(OperandText::line).collect(Collectors.joining("\n"))
                : line(operand);
    }

    private static String line(Object value) {
        return switch (value) {
            case BigDecimal number -> DecimalText.write(number);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> text(String.valueOf(value));
        };
    }

    private static String text(String text) {
        boolean plain = value(text).equals(text)
                && !text.isEmpty()
                && text.strip().equals(text)
                && text.lines().count() == 1
                && !text.startsWith("\"");
        return plain ? text : quoted(text);
    }

    private static String quoted(String text) {
        var quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            quoted.append(ESCAPES.getOrDefault(c, String.valueOf(c)));
        }
        return quoted.append('"').toString();
    }

    private static Object value(String line) {
        if (line.equals("true") || line.equals("false")) {
            return Boolean.valueOf(line);
        }
        if (NUMBER.matcher(line).matches()) {
            return new BigDecimal(line);
        }
        return line.length() > 1 && line.startsWith("\"") && line.endsWith("\"")
                ? unquoted(line.substring(1, line.length() - 1))
                : line;
    }

    private static String unquoted(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && i + 1 < text.length()) {
                char next = text.charAt(++i);
                plain.append(next == 'n' ? '\n' : next == 'r' ? '\r' : next);
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
