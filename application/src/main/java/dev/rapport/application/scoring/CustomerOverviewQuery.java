package dev.rapport.application.scoring;

import dev.rapport.application.page.PageRequest;
import java.util.Optional;

/**
 * What a list of customers shows.
 *
 * @param model empty: the primary one
 * @param band a band's key, or {@link #NOT_SCORED}; empty: all
 * @param search part of a name, an e-mail address or an id, in any case; empty text: all
 * @param userId exactly this userId; empty: any
 * @param limit 1 to {@value #MAX_LIMIT}
 * @param after where the page before ended; empty: from the first
 */
public record CustomerOverviewQuery(
        Optional<ModelId> model,
        Optional<String> band,
        Sort sort,
        boolean descending,
        String search,
        Optional<String> userId,
        int limit,
        Optional<String> after) {

    public static final String NOT_SCORED = "not_scored";
    public static final int MAX_LIMIT = PageRequest.MAX_LIMIT;

    /** What the list is ordered by; who has no such value comes last in either direction. */
    public enum Sort {
        SCORE,
        CHANGE_7,
        CHANGE_30,
        NAME,
        LAST_SEEN
    }

    public CustomerOverviewQuery {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("a page holds 1 to " + MAX_LIMIT + " customers: " + limit);
        }
    }

    /** The highest scores of the primary model. */
    public static CustomerOverviewQuery leaders(int limit) {
        return new CustomerOverviewQuery(
                Optional.empty(), Optional.empty(), Sort.SCORE, true, "", Optional.empty(), limit, Optional.empty());
    }
}
