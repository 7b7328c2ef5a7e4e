package dev.rapport.web.scoring;

import dev.rapport.web.list.Address;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the list of models was asked for by its address.
 *
 * @param search part of a name, in any case; blank: all
 * @param show {@code retired}, {@code all}, or blank: those in use and those to be published
 * @param sort a column, with a leading {@code -} when the largest come first; blank: the primary one first
 */
@TemplateData
record ModelsAsked(String search, String show, String sort) {

    private static final Map<String, Comparator<ModelRow>> COLUMNS = Map.of(
            "name", Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)),
            "published", Comparator.comparing(row -> row.publishedAt().orElse(Instant.MIN)));

    static ModelsAsked of(MultivaluedMap<String, String> parameters) {
        return new ModelsAsked(first(parameters, "q"), first(parameters, "show"), first(parameters, Sorting.PARAMETER));
    }

    List<ModelRow> of(List<ModelRow> all) {
        List<ModelRow> asked = all.stream()
                .filter(row -> show.equals("all") || row.retired() == show.equals("retired"))
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)))
                .toList();
        Sorting sorting = sorting();
        Comparator<ModelRow> order = COLUMNS.get(sorting.by());
        return order == null
                ? asked
                : asked.stream()
                        .sorted(sorting.descending() ? order.reversed() : order)
                        .toList();
    }

    /** By no column unless one is asked for. */
    Sorting sorting() {
        return Sorting.of(address(ModelsPage.HERE), sort, "", COLUMNS.keySet());
    }

    Address address(String path) {
        return Address.of(path).with("q", search).with("show", show).with(Sorting.PARAMETER, sort);
    }

    public boolean filtered() {
        return !search.isEmpty() || !show.isEmpty();
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("").strip();
    }
}
