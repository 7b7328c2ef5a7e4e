package dev.rapport.rest.scoring;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.scoring.CustomerOverviewQuery.Sort;
import java.util.List;
import java.util.Map;

/** How the order of a list is written in an address. */
final class SortParameter {

    private static final Map<String, Sort> NAMES = Map.of(
            "score", Sort.SCORE,
            "change7", Sort.CHANGE_7,
            "change30", Sort.CHANGE_30,
            "name", Sort.NAME,
            "lastSeen", Sort.LAST_SEEN);

    private SortParameter() {}

    /** @param text one of the names, with or without a {@code -} before it */
    static Sort of(String text) {
        Sort sort = NAMES.get(text.startsWith("-") ? text.substring(1) : text);
        if (sort == null) {
            String detail = "?sort: \"" + text + "\" is not one of score, change7, change30, name, lastSeen, -score, …";
            throw new Invalid("parameter.invalid", detail, List.of(new Invalid.Violation("?sort", detail)));
        }
        return sort;
    }
}
