package dev.rapport.rest.guard;

import dev.rapport.rest.problem.Problem;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.regex.Pattern;

/**
 * Refuses paths that one part of a server reads differently from another: with a semicolon, a backslash, or an encoded
 * semicolon, slash or backslash. Such paths have bypassed access rules; none of Rapport's own needs them. Nor does any have a NUL,
 * which no database can store.
 */
@Singleton
class PathGuard {

    private static final Pattern AMBIGUOUS = Pattern.compile("[;\\\\]|%(?:3b|2f|5c|00)", Pattern.CASE_INSENSITIVE);

    void register(@Observes Filters filters) {
        filters.register(PathGuard::check, Order.PATH);
    }

    private static void check(RoutingContext context) {
        String target = context.request().uri();
        int query = target.indexOf('?');
        String path = query < 0 ? target : target.substring(0, query);
        if (!path.startsWith("/") && !path.equals("*")) {
            Problem.of(400, "path.invalid", "the request must name a path, which begins with /")
                    .end(context);
        } else if (AMBIGUOUS.matcher(path).find()) {
            Problem.of(400, "path.invalid", "a path must not contain ; or \\, nor %3b, %2f, %5c or %00")
                    .end(context);
        } else {
            context.next();
        }
    }
}
