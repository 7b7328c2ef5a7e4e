package dev.rapport.rest.page;

import dev.rapport.application.page.PageRequest;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that every list has; a resource takes them as a {@code @BeanParam}. */
public class PageParameters {

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "At most so many items, 1 to 1000.")
    public int limit;

    @QueryParam("after")
    @Parameter(description = "The `next` of the page before this one.")
    public Optional<String> after = Optional.empty();

    public PageRequest request() {
        return new PageRequest(limit, after);
    }
}
