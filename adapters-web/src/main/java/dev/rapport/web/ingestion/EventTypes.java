package dev.rapport.web.ingestion;

import dev.rapport.application.ingestion.EventVolumes;
import dev.rapport.application.ingestion.EventVolumes.TypeVolume;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Pager;
import dev.rapport.web.list.Sorting;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The list of event types as its address asks for it. There are at most 2,000, so they are searched and sorted here.
 *
 * @param found all that match, in order
 */
record EventTypes(String search, Sorting sorting, Pager pager, List<TypeVolume> found) {

    private static final int SIZE = 50;

    private static final Map<String, Comparator<TypeVolume>> COLUMNS = Map.of(
            "name", Comparator.comparing(TypeVolume::name, String.CASE_INSENSITIVE_ORDER),
            "count", Comparator.comparing(TypeVolume::count),
            "foreign", Comparator.comparing(EventTypes::foreignShare),
            "last", Comparator.comparing(TypeVolume::last));

    /** @param all of the workspace, as {@link EventVolumes#byType} gives them */
    static EventTypes of(List<TypeVolume> all, MultivaluedMap<String, String> given, String path) {
        String search = first(given, "q").strip();
        String sort = first(given, Sorting.PARAMETER);
        Address address = Address.of(path).with("q", search).with(Sorting.PARAMETER, sort);
        Sorting sorting = Sorting.of(address, sort, "-count", COLUMNS.keySet());
        Comparator<TypeVolume> order =
                Optional.ofNullable(COLUMNS.get(sorting.by())).orElseThrow().thenComparing(TypeVolume::name);
        List<TypeVolume> found = all.stream()
                .filter(type -> type.name().toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT)))
                .sorted(sorting.descending() ? order.reversed() : order)
                .toList();
        return new EventTypes(search, sorting, new Pager(address, page(given), SIZE, found.size()), found);
    }

    /** Those of the asked page. */
    List<TypeVolume> shown() {
        return found.stream()
                .skip((pager.page() - 1L) * pager.size())
                .limit(pager.size())
                .toList();
    }

    /** Of the type's events, how many had a value that isn't added up; 0 to 1. */
    static double foreignShare(TypeVolume type) {
        return type.count() == 0 ? 0 : (double) type.foreignCurrencyCount() / type.count();
    }

    private static int page(MultivaluedMap<String, String> given) {
        String page = first(given, Pager.PARAMETER);
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }

    private static String first(MultivaluedMap<String, String> given, String name) {
        return Optional.ofNullable(given.getFirst(name)).orElse("");
    }
}
