package dev.rapport.rest.guard;

import dev.rapport.rest.problem.Problem;
import dev.rapport.rest.request.ApiPaths;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.Locale;

/**
 * Refuses forms at the interfaces, with words: the protection of the pages' own forms would refuse them without. It is what curl
 * says that a body is, unless told otherwise.
 */
@Singleton
class FormGuard {

    private static final String FORM = "application/x-www-form-urlencoded";

    void register(@Observes Filters filters) {
        filters.register(FormGuard::check, Order.FORM);
    }

    private static void check(RoutingContext context) {
        String type = context.request().getHeader("Content-Type");
        if (ApiPaths.contain(context.normalizedPath())
                && type != null
                && type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
            Problem.of(
                            415,
                            "route.unsupported-media-type",
                            "Content-Type is " + FORM
                                    + ": say what the body is, such as Content-Type: application/json")
                    .end(context);
        } else {
            context.next();
        }
    }
}
