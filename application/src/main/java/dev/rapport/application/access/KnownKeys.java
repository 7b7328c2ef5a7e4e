package dev.rapport.application.access;

import dev.rapport.domain.access.ApiKey;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.KeyKind;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Says which workspace a key opens. Answers from memory, at most a second old, so that neither good keys nor a flood of
 * made-up ones reach the database: all keys of the installation are read at once, at most once a second.
 */
@ApplicationScoped
public class KnownKeys {

    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ListActiveKeys listActiveKeys;
    private final Clock clock;
    private final ReentrantLock reading = new ReentrantLock();
    private final Map<ApiKey, Instant> used = new ConcurrentHashMap<>();
    private volatile @Nullable Snapshot snapshot;

    KnownKeys(ListActiveKeys listActiveKeys, Clock clock) {
        this.listActiveKeys = listActiveKeys;
        this.clock = clock;
    }

    /** @return empty if {@code key} is no write key, a secret key included. May read the database: not for event loops */
    public Optional<Workspace> behindWriteKey(String key) {
        return behind(key, clock.instant())
                .filter(known -> known.key().kind() == KeyKind.WRITE)
                .map(KnownKey::workspace);
    }

    /** @return empty if {@code key} does not open the API, as write keys don't. May read the database: not for event loops */
    public Optional<KnownKey> behindApiKey(String key) {
        return behind(key, clock.instant())
                .filter(known -> known.key().kind().role().isPresent());
    }

    /** Which keys were used since this was asked last. */
    public Map<ApiKey, Instant> takeUsed() {
        var taken = new HashMap<ApiKey, Instant>();
        used.keySet().forEach(key -> {
            Instant at = used.remove(key);
            if (at != null) {
                taken.put(key, at);
            }
        });
        return taken;
    }

    /** Makes a new or revoked key count at once on this node. To be called when the change is committed, not before. */
    public void forget() {
        reading.lock();
        try {
            snapshot = null;
        } finally {
            reading.unlock();
        }
    }

    private Optional<KnownKey> behind(String clear, Instant now) {
        KnownKey known = present().keys().get(KeyHashes.of(clear));
        if (known == null || !known.key().isGood(now)) {
            return Optional.empty();
        }
        used.put(known.key(), now);
        return Optional.of(known);
    }

    private Snapshot present() {
        Snapshot present = snapshot;
        if (present != null && present.isFresh(clock.instant())) {
            return present;
        }
        reading.lock();
        try {
            present = snapshot;
            if (present == null || !present.isFresh(clock.instant())) {
                // The instant before the reading: what commits meanwhile is seen a second later at most.
                Instant at = clock.instant();
                present = new Snapshot(at, listActiveKeys.handle());
                snapshot = present;
            }
            return present;
        } finally {
            reading.unlock();
        }
    }

    private record Snapshot(Instant at, Map<KeyHash, KnownKey> keys) {

        /** A clock that was set back makes it stale too, else it would stay for as long as the clock has lost. */
        boolean isFresh(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(FRESH));
        }
    }
}
