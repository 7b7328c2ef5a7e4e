package dev.rapport.rest.widget;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.rapport.application.access.CallersNetwork;
import dev.rapport.domain.access.WorkspaceId;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** How often one address may call for one workspace, before the database is asked anything. */
// The cache looks for a class by a name that it makes from what is asked of it, which the native executable could not
// know.
@RegisterForReflection(classNames = "com.github.benmanes.caffeine.cache.PSAMS")
@Singleton
class WidgetLimits {

    /** Whoever is forgotten because of many others begins with all of the calls again. */
    private static final int MOST_REMEMBERED = 100_000;

    private final Cache<Caller, Bucket> callers = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();
    private final int callsPerMinute;

    private record Caller(CallersNetwork network, WorkspaceId workspace) {}

    WidgetLimits(@ConfigProperty(name = "rapport.widget.calls-per-minute") int callsPerMinute) {
        this.callsPerMinute = callsPerMinute;
    }

    /** Somebody calls too often. */
    static final class TooMany extends RuntimeException {

        private final long seconds;

        TooMany(long seconds) {
            super("too many calls; the next one is taken in " + seconds + " s");
            this.seconds = seconds;
        }

        /** Until the next call is taken. */
        long seconds() {
            return seconds;
        }
    }

    /** @throws TooMany if this is one call too many */
    void count(String address, WorkspaceId workspace) {
        ConsumptionProbe probe = callers.get(new Caller(CallersNetwork.of(address), workspace), _ -> bucket())
                .tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany(Math.ceilDiv(
                    probe.getNanosToWaitForRefill(), Duration.ofSeconds(1).toNanos()));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(callsPerMinute).refillGreedy(callsPerMinute, Duration.ofMinutes(1)))
                .build();
    }
}
