package dev.rapport.web.list;

import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A list of which all rows are at hand, searched, ordered and cut into pages as its address asks for it.
 *
 * @param search as it was typed; empty: all
 * @param found all that match, in order
 */
@TemplateData
public record ShortList<T>(String search, Sorting sorting, Pager pager, List<T> found) {

    public static final String SEARCH = "q";

    private static final int SIZE = 50;

    /**
     * What may be asked of a list.
     *
     * @param text of a row, which a search looks through in whatever case
     * @param usual column that it is ordered by, with a leading {@code -} when the largest come first; empty: as it is given
     * @param columns by which it can be ordered; equal rows stay as they are given
     */
    public record Columns<T>(Function<T, String> text, String usual, Map<String, Comparator<T>> columns) {}

    /**
     * @param rows those that the list's own filters let through
     * @param here the list's address, its own filters included
     */
    public static <T> ShortList<T> of(
            Stream<T> rows, Columns<T> may, MultivaluedMap<String, String> asked, Address here) {
        String search = Given.first(asked, SEARCH);
        String sort = Given.first(asked, Sorting.PARAMETER);
        Address address = here.with(SEARCH, search).with(Sorting.PARAMETER, sort);
        Sorting sorting = Sorting.of(address, sort, may.usual(), may.columns().keySet());
        String wanted = search.toLowerCase(Locale.ROOT);
        Stream<T> matching = rows.filter(
                row -> may.text().apply(row).toLowerCase(Locale.ROOT).contains(wanted));
        Comparator<T> order = may.columns().get(sorting.by());
        List<T> found = order == null
                ? matching.toList()
                : matching.sorted(sorting.descending() ? order.reversed() : order)
                        .toList();
        return new ShortList<>(search, sorting, new Pager(address, page(asked), SIZE, found.size()), found);
    }

    /** The rows of the page that is asked for. */
    public List<T> shown() {
        return found.stream()
                .skip((pager.page() - 1L) * pager.size())
                .limit(pager.size())
                .toList();
    }

    /** The same list elsewhere, such as its file, from its beginning. */
    public Address at(String path) {
        return new Address(path, pager.address().parameters());
    }

    /** The order as it was asked for; empty: it was not. */
    public String sort() {
        return pager.address().parameters().getOrDefault(Sorting.PARAMETER, "");
    }

    private static int page(MultivaluedMap<String, String> asked) {
        String page = Given.first(asked, Pager.PARAMETER);
        return page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1;
    }
}
