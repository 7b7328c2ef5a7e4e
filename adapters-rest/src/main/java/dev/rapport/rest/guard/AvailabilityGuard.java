package dev.rapport.rest.guard;

import dev.rapport.application.availability.Availability;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.rest.problem.Problem;
import dev.rapport.rest.request.ApiPaths;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Turns requests away at the door while the database is not available, before any of them waits for a connection. */
@Singleton
class AvailabilityGuard {

    private final Availability availability;

    AvailabilityGuard(Availability availability) {
        this.availability = availability;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, Order.AVAILABILITY);
    }

    private void check(RoutingContext context) {
        if (availability.isAvailable() || !ApiPaths.contain(context.normalizedPath())) {
            context.next();
            return;
        }
        Overloaded refusal = Availability.unavailable();
        context.response()
                .putHeader("Retry-After", Long.toString(refusal.retryAfter().toSeconds()));
        Problem.of(503, refusal.code(), refusal.detail()).end(context);
    }
}
