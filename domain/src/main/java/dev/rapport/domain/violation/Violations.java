package dev.rapport.domain.violation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Collects everything that is wrong with a definition, so that its author sees all of it at once. */
public final class Violations {

    private static final int LONGEST_VALUE = 100;

    private final List<Violation> found = new ArrayList<>();

    public List<Violation> found() {
        return List.copyOf(found);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public int count() {
        return found.size();
    }

    public void add(String pointer, String message, Object value) {
        String text = String.valueOf(value);
        int shown = text.offsetByCodePoints(0, Math.min(LONGEST_VALUE, text.codePointCount(0, text.length())));
        found.add(new Violation(
                pointer, message, Optional.of(shown < text.length() ? text.substring(0, shown) + "…" : text)));
    }

    public void missing(String pointer) {
        found.add(new Violation(pointer, "is required", Optional.empty()));
    }

    /** Notes that {@code value} is missing, if it is; returns it as it came. */
    public <T> Optional<T> required(String pointer, Optional<T> value) {
        if (value.isEmpty()) {
            missing(pointer);
        }
        return value;
    }

    /**
     * Notes what {@code problem} finds wrong with {@code value}.
     *
     * @return the value, or empty if something is wrong with it
     */
    public <T> Optional<T> checked(String pointer, T value, Function<T, Optional<String>> problem) {
        Optional<String> message = problem.apply(value);
        if (message.isPresent()) {
            add(pointer, message.get(), String.valueOf(value));
            return Optional.empty();
        }
        return Optional.of(value);
    }

    /** {@link #required} and then {@link #checked}. */
    public <T> Optional<T> requiredAndChecked(
            String pointer, Optional<T> value, Function<T, Optional<String>> problem) {
        return required(pointer, value).flatMap(present -> checked(pointer, present, problem));
    }
}
