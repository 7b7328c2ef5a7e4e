package dev.rapport.domain.survey;

import dev.rapport.domain.violation.Violations;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the names that users write for a choice of ours. */
final class Written {

    private Written() {}

    static <E> Optional<E> parse(E[] all, Function<E, String> name, String text) {
        return Arrays.stream(all).filter(one -> name.apply(one).equals(text)).findFirst();
    }

    /** @return empty if a violation was added */
    static <E> Optional<E> oneOf(E[] all, Function<E, String> name, String text, String at, Violations violations) {
        Optional<E> found = parse(all, name, text);
        if (found.isEmpty()) {
            violations.add(
                    at, "must be one of " + Arrays.stream(all).map(name).collect(Collectors.joining(", ")), text);
        }
        return found;
    }
}
