package dev.rapport.rest.page;

import dev.rapport.application.page.TimeOrder;
import dev.rapport.application.refusal.Invalid;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every list of what happened has. */
public class TimePageParameters extends PageParameters {

    private static final String NEWEST_FIRST = "-at";

    @QueryParam("sort")
    @DefaultValue(NEWEST_FIRST)
    @Parameter(
            description =
                    "`-at`: the newest first; `at`: the oldest first. A page's `next` is good for the same order only.")
    public String sort = NEWEST_FIRST;

    /** @throws Invalid {@code parameter.invalid} for another one */
    public TimeOrder order() {
        return switch (sort) {
            case NEWEST_FIRST -> TimeOrder.NEWEST_FIRST;
            case "at" -> TimeOrder.OLDEST_FIRST;
            default -> {
                String detail = "sort must be at or -at: " + sort;
                throw new Invalid("parameter.invalid", detail, List.of(new Invalid.Violation("?sort", detail)));
            }
        };
    }
}
