package dev.rapport.web.list;

import dev.rapport.application.page.TimeOrder;
import java.util.Set;

/**
 * The order of a list, and the links in its column heads that change it.
 *
 * @param address of the list as it is shown; its {@code sort} is a column, with a leading {@code -} when the largest
 *     come first
 * @param by the column that the list is ordered by
 */
public record Sorting(Address address, String by, boolean descending) {

    public static final String PARAMETER = "sort";

    private static final String TIME = "at";

    /**
     * The order that {@code asked} means, or {@code usual} when it names no column of {@code columns}.
     *
     * @param asked the query parameter as it came, such as {@code -score}; may be anything
     */
    public static Sorting of(Address address, String asked, String usual, Set<String> columns) {
        String order = columns.contains(column(asked)) ? asked : usual;
        return new Sorting(address, column(order), order.startsWith("-"));
    }

    /**
     * Of a list by time in the column {@code at}, the newest first unless it is asked otherwise.
     *
     * @param address of the list, its order included if it isn't the usual one
     */
    public static Sorting byTime(Address address) {
        return of(address, address.parameters().getOrDefault(PARAMETER, ""), "-" + TIME, Set.of(TIME));
    }

    /** What a list by time writes into its address for the order that it is asked for; empty: the newest first. */
    public static String time(String asked) {
        return asked.equals(TIME) ? TIME : "";
    }

    /** The order of a list by time. */
    public TimeOrder order() {
        return descending ? TimeOrder.NEWEST_FIRST : TimeOrder.OLDEST_FIRST;
    }

    public boolean isBy(String column) {
        return by.equals(column);
    }

    /** Where a click on a column's head leads: to this column, largest first, or else to the other direction. */
    public String href(String column) {
        boolean up = isBy(column) && descending;
        return address.with(PARAMETER, up ? column : "-" + column)
                .without(Pager.PARAMETER)
                .toString();
    }

    /** The value of {@code aria-sort} for a column's head. */
    public String aria(String column) {
        if (!isBy(column)) {
            return "none";
        }
        return descending ? "descending" : "ascending";
    }

    private static String column(String order) {
        return order.startsWith("-") ? order.substring(1) : order;
    }
}
