package dev.rapport.rest.guard;

import dev.rapport.rest.request.ApiPaths;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Lets the pages of other sites send events, which is what browsers' tracking clients do. Only to the tracking interface: it takes
 * no cookies, and a write key can only write.
 */
@Singleton
class CrossOrigin {

    private static final String ONE_DAY = "86400";

    void register(@Observes Filters filters) {
        filters.register(CrossOrigin::allow, Order.CROSS_ORIGIN);
    }

    private static void allow(RoutingContext context) {
        if (!ApiPaths.isTracking(context.normalizedPath()) || context.request().getHeader("Origin") == null) {
            context.next();
            return;
        }
        var response = context.response().putHeader("Access-Control-Allow-Origin", "*");
        if (context.request().method().equals(HttpMethod.OPTIONS)) {
            response.setStatusCode(204)
                    .putHeader("Access-Control-Allow-Methods", "POST")
                    .putHeader("Access-Control-Allow-Headers", "authorization, content-type, content-encoding")
                    .putHeader("Access-Control-Max-Age", ONE_DAY)
                    .end();
        } else {
            context.next();
        }
    }
}
