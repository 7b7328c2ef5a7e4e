package dev.rapport.application.page;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One part of a list.
 *
 * @param next what {@code after} has to be to get the items behind these; empty: these are the last
 */
public record Page<T>(List<T> items, Optional<String> next) implements Continued {

    public Page {
        items = List.copyOf(items);
    }

    /**
     * @param found what {@link PageRequest#probe} rows gave, in order: one more than the limit if there are more
     * @param cursor of an item, such that the items behind it come after it
     */
    public static <T> Page<T> of(List<T> found, PageRequest request, Function<? super T, String> cursor) {
        if (found.size() <= request.limit()) {
            return new Page<>(found, Optional.empty());
        }
        List<T> items = found.subList(0, request.limit());
        return new Page<>(items, Optional.of(cursor.apply(items.getLast())));
    }
}
