package dev.rapport.rest.request;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rapport.application.access.CallersNetwork;
import dev.rapport.domain.access.WorkspaceId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.annotations.RegisterForReflection;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import java.time.Duration;

/**
 * How often one address may call for one workspace with a key that may be public: so many times at once, and as often again in a
 * minute. Counted before the database is asked anything.
 */
// The cache looks for a class by a name that it makes from what is asked of it, which the native executable could not
// know.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
public final class CallLimit {

    /** Whoever is forgotten because of many others begins with all of the calls again. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<Caller, Bucket> callers = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final String code;
    private final int callsPerMinute;

    private record Caller(CallersNetwork network, WorkspaceId workspace) {}

    /** @param code of the refusal */
    public CallLimit(String code, int callsPerMinute) {
        this.code = code;
        this.callsPerMinute = callsPerMinute;
    }

    /** @throws TooManyCalls if this is one call too many */
    public void count(HttpServerRequest request, WorkspaceId workspace) {
        SocketAddress from = request.remoteAddress();
        String address = from == null || from.hostAddress() == null ? "" : from.hostAddress();
        ConsumptionProbe probe = callers.get(new Caller(CallersNetwork.of(address), workspace), _ -> bucket())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyCalls(
                    code,
                    Math.ceilDiv(
                            probe.getNanosToWaitForRefill(),
                            Duration.ofSeconds(1).toNanos()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(callsPerMinute).refillGreedy(callsPerMinute, Duration.ofMinutes(1)))
                .build();
    }
}
