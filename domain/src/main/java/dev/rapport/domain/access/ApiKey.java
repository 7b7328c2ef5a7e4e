package dev.rapport.domain.access;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * A key of a workspace, without the key itself.
 *
 * @param name what people call it by
 * @param prefix the beginning of the key, by which people know it again
 * @param scopes what a key of the management API is limited to; empty: nothing
 * @param preset given by the environment, which replaces it when it changes; otherwise generated
 * @param expiresAt the first instant at which it opens nothing any more; empty: it never expires
 * @param lastUsedAt to the minute; empty: never
 */
public record ApiKey(
        WorkspaceId workspace,
        UUID id,
        KeyKind kind,
        String name,
        String prefix,
        KeyHash hash,
        Set<Scope> scopes,
        boolean preset,
        Instant createdAt,
        Optional<Instant> expiresAt,
        Optional<Instant> lastUsedAt,
        boolean revoked) {

    private static final int SHOWN = 7;

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    /** The part of {@code key} that may be shown: at most 7 characters, and at most a quarter. */
    public static String prefixOf(String key) {
        return key.substring(0, Math.min(SHOWN, key.length() / 4));
    }

    /** Whether it opens anything at {@code now}. */
    public boolean isGood(Instant now) {
        return !revoked && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
}
