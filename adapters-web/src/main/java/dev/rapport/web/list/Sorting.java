package dev.rapport.web.list;

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

    /**
     * The order that {@code asked} means, or {@code usual} when it names no column of {@code columns}.
     *
     * @param asked the query parameter as it came, such as {@code -score}; may be anything
     */
    public static Sorting of(Address address, String asked, String usual, Set<String> columns) {
        String order = columns.contains(column(asked)) ? asked : usual;
        return new Sorting(address, column(order), order.startsWith("-"));
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
