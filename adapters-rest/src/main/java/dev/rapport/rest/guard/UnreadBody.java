package dev.rapport.rest.guard;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpVersion;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Takes in what is still to come of a body whose request is answered already: a caller that is busy sending would not see
 * the answer, and the connection would be stuck. Up to a limit; then the connection is closed.
 */
@Singleton
class UnreadBody {

    private static final long MOST_BYTES = 16_000_000;

    void register(@Observes Filters filters) {
        filters.register(UnreadBody::takeIn, Order.UNREAD_BODY);
    }

    private static void takeIn(RoutingContext context) {
        context.addEndHandler(_ -> {
            if (!context.request().isEnded()) {
                discard(context);
            }
        });
        context.next();
    }

    private static void discard(RoutingContext context) {
        HttpServerRequest request = context.request();
        long[] left = {MOST_BYTES};
        try {
            request.exceptionHandler(_ -> {});
            request.handler((Buffer piece) -> {
                left[0] -= piece.length();
                if (left[0] < 0) {
                    close(context);
                }
            });
            request.resume();
        } catch (IllegalStateException nothingIsLeft) {
            // The answer is written on another thread than the body comes in on: its end came just now.
        }
    }

    private static void close(RoutingContext context) {
        if (context.request().version() == HttpVersion.HTTP_2) {
            context.response().reset();
        } else {
            context.request().connection().close();
        }
    }
}
