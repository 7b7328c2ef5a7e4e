package dev.rapport.domain.condition;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document a property is: the names to follow from the outside in.
 *
 * <p>Written with dots between the steps, {@code shipping.country}; a dot or backslash inside a name is written with a
 * backslash before it. A step leads into an object only, never into a list.
 */
public record PropertyPath(List<String> steps) {

    private static final int MOST_STEPS = 10;
    private static final int LONGEST = 255;

    public PropertyPath {
        steps = List.copyOf(steps);
        Optional<String> problem = problem(steps);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("a property path " + problem.get() + ": " + steps);
        }
    }

    /** @throws IllegalArgumentException if {@link #problem(String)} finds one */
    public static PropertyPath parse(String text) {
        return new PropertyPath(split(text));
    }

    /** @return why {@code text} is no path, as the end of a sentence; empty if it is one */
    public static Optional<String> problem(String text) {
        return problem(split(text));
    }

    private static Optional<String> problem(List<String> steps) {
        if (steps.isEmpty() || steps.stream().anyMatch(String::isEmpty)) {
            return Optional.of("must have a name before and after each dot");
        }
        if (steps.size() > MOST_STEPS) {
            return Optional.of("must have at most 10 steps");
        }
        if (written(steps).length() > LONGEST) {
            return Optional.of("must have at most 255 characters");
        }
        if (steps.stream().anyMatch(PropertyTest::cannotBeStored)) {
            return Optional.of("must not contain NUL or half a character");
        }
        return Optional.empty();
    }

    private static List<String> split(String text) {
        var steps = new ArrayList<String>();
        var step = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                steps.add(step.toString());
                step.setLength(0);
            } else if (c == '\\' && i + 1 < text.length()) {
                step.append(text.charAt(++i));
            } else {
                step.append(c);
            }
        }
        steps.add(step.toString());
        return steps;
    }

    private static String written(List<String> steps) {
        return steps.stream()
                .map(step -> step.replace("\\", "\\\\").replace(".", "\\."))
                .collect(Collectors.joining("."));
    }

    /** As a user writes it; {@link #parse} reads it back. */
    public String text() {
        return written(steps);
    }

    /** The name of the property, or of the object that it is in. */
    String name() {
        return steps.getFirst();
    }

    /** @return null if the property is missing or JSON null */
    @Nullable
    Object valueIn(Map<String, ? extends @Nullable Object> document) {
        Object value = document;
        for (String step : steps) {
            value = value instanceof Map<?, ?> object ? object.get(step) : null;
        }
        return value;
    }
}
