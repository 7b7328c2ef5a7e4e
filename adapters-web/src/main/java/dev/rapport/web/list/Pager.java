package dev.rapport.web.list;

import io.quarkus.qute.TemplateData;

/**
 * Which part of a list is shown, and the links to the parts before and after it.
 *
 * @param address of the list as it is shown
 * @param page from 1; a page after the last one is empty
 * @param size of a page; positive
 * @param total of all pages
 */
@TemplateData
public record Pager(Address address, int page, int size, long total) {

    public static final String PARAMETER = "page";

    public Pager {
        if (page < 1) {
            throw new IllegalArgumentException("pages are counted from 1: " + page);
        }
        if (size < 1) {
            throw new IllegalArgumentException("a page must have room: " + size);
        }
        if (total < 0) {
            throw new IllegalArgumentException("a total must not be negative: " + total);
        }
    }

    /** The position of the first row shown, from 1; 0 if none is. */
    public long first() {
        long first = (page - 1L) * size + 1;
        return first > total ? 0 : first;
    }

    /** The position of the last row shown; 0 if none is. */
    public long last() {
        return first() == 0 ? 0 : Math.min((long) page * size, total);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return (long) page * size < total;
    }

    /** The page before, or the last one if this one lies behind it. */
    public String previous() {
        long lastPage = Math.max(1, (total + size - 1) / size);
        return to(Math.min(page - 1L, lastPage));
    }

    public String next() {
        return to(page + 1L);
    }

    private String to(long number) {
        return address.with(PARAMETER, number == 1 ? "" : Long.toString(number)).toString();
    }
}
