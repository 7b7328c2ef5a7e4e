package dev.rapport.rest.guard;

import dev.rapport.rest.problem.Problem;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Answers requests that are wrong before any guard sees them, such as one without a Host. They are the caller's mistake: without
 * this, each would be an error with its stack in the log.
 */
@Singleton
class MalformedRequest {

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(MalformedRequest::answer);
    }

    private static void answer(RoutingContext context) {
        if (context.statusCode() == 400 && !context.response().headWritten()) {
            Problem.of(400, "request.malformed", "the request can't be read").end(context);
        } else {
            context.next();
        }
    }
}
