package dev.rapport.rest.request;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;

/**
 * Gives each request an id that is in its answer, in the problem document, and in every line it logs. A caller's own id is
 * taken over, so that one id follows a call through several systems, unless it could do harm in a log or a header.
 */
@Singleton
public class RequestIds {

    public static final String HEADER = "X-Request-Id";

    /** Ahead of every guard, so that what they answer has an id too. */
    private static final int FIRST = 100_100;

    private static final String LOGGED_AS = "requestId";
    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    RequestIds() {}

    /** The id of the request that this thread works for; empty text outside of requests. */
    public static String current() {
        Object id = MDC.get(LOGGED_AS);
        return id == null ? "" : id.toString();
    }

    void register(@Observes Filters filters) {
        filters.register(this::identify, FIRST);
    }

    private void identify(RoutingContext context) {
        String id = idFor(context.request().getHeader(HEADER));
        MDC.put(LOGGED_AS, id);
        context.response().putHeader(HEADER, id);
        context.next();
    }

    private static String idFor(@Nullable String given) {
        if (given != null && HARMLESS.matcher(given).matches()) {
            return given;
        }
        // An address for a log line, not a secret: it need not be unguessable, only quick and different.
        return HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
    }
}
