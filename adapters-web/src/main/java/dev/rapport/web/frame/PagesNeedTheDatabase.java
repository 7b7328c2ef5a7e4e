package dev.rapport.web.frame;

import dev.rapport.application.availability.Availability;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Says that nothing can be shown right now while the database is not available, before anybody waits for a connection. */
@Singleton
class PagesNeedTheDatabase {

    private static final int BEFORE_THE_FORM = 89_500;

    private final Availability availability;

    PagesNeedTheDatabase(Availability availability) {
        this.availability = availability;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_FORM);
    }

    private void check(RoutingContext context) {
        if (availability.isAvailable() || !Places.isPage(context.normalizedPath())) {
            context.next();
            return;
        }
        context.response()
                .putHeader(
                        HttpHeaders.RETRY_AFTER,
                        Long.toString(Availability.unavailable().retryAfter().toSeconds()));
        context.fail(503);
    }
}
