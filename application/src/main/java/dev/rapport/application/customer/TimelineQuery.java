package dev.rapport.application.customer;

import dev.rapport.application.page.PageRequest;
import dev.rapport.application.page.TimeOrder;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Which of a customer's events are shown.
 *
 * @param type name of an event type; empty: all
 * @param from first day, in the workspace's zone; empty: since ever
 * @param to last day
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after where the page before ended; empty: from the beginning
 */
public record TimelineQuery(
        Optional<String> type,
        Optional<LocalDate> from,
        Optional<LocalDate> to,
        TimeOrder order,
        int limit,
        Optional<String> after) {

    public static final int MAX_LIMIT = PageRequest.MAX_LIMIT;

    public TimelineQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " events: " + limit);
        }
    }
}
