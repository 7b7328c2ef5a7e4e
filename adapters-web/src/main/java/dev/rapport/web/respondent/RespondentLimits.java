package dev.rapport.web.respondent;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rapport.application.access.CallersNetwork;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** How much and how often one address may send to one survey, decided before anything of it is read. */
// The cache looks for a class by a name that it makes from what is asked of it, which the native executable could not
// know.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
@Singleton
class RespondentLimits {

    private static final int BEFORE_THE_FORM = 89_000;
    private static final int MOST_BYTES = 64 * 1024;
    private static final String PLACE = "/s/";

    /** Few addresses of the big mail providers unsubscribe for all of their users. */
    private static final int UNSUBSCRIBING = 20;

    /** Whoever is forgotten because of many others begins with all of the forms again. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<Sender, Bucket> senders = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final int formsPerMinute;

    private record Sender(CallersNetwork network, String survey) {}

    RespondentLimits(@ConfigProperty(name = "rapport.respondent.forms-per-minute") int formsPerMinute) {
        this.formsPerMinute = formsPerMinute;
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_FORM);
    }

    private void check(RoutingContext context) {
        String path = context.normalizedPath();
        if (context.request().method() != HttpMethod.POST) {
            context.next();
        } else if (path.equals(UnsubscribePage.PATH)) {
            checkRate(context, path, UNSUBSCRIBING * formsPerMinute);
        } else if (!path.startsWith(PLACE)) {
            context.next();
        } else if (!isSmall(context.request().getHeader("Content-Length"))) {
            context.fail(413);
        } else {
            checkRate(context, path, formsPerMinute);
        }
    }

    private void checkRate(RoutingContext context, String path, int perMinute) {
        SocketAddress address = context.request().remoteAddress();
        var sender = new Sender(CallersNetwork.of(address == null ? "" : address.hostAddress()), path);
        ConsumptionProbe probe = senders.get(sender, _ -> bucket(perMinute)).tryConsumeAndReturnRemaining(1);
        if (probe.isConsumed()) {
            context.next();
            return;
        }
        long seconds = Math.ceilDiv(
                probe.getNanosToWaitForRefill(), Duration.ofSeconds(1).toNanos());
        context.response().putHeader("Retry-After", String.valueOf(seconds));
        context.fail(429);
    }

    private static Bucket bucket(int perMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
                .build();
    }

    /** A browser says how long a form is; who doesn't is no browser. */
    private static boolean isSmall(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) <= MOST_BYTES;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
