package dev.rapport.domain.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A key of a workspace, without the key itself.
 *
 * @param prefix the beginning of the key, by which people know it again
 * @param preset given by the environment, which replaces it when it changes; otherwise generated
 */
public record ApiKey(
        WorkspaceId workspace,
        UUID id,
        KeyKind kind,
        String prefix,
        KeyHash hash,
        boolean preset,
        Instant createdAt,
        boolean revoked) {

    private static final int SHOWN = 7;

    /** The part of {@code key} that may be shown: at most 7 characters, and at most a quarter. */
    public static String prefixOf(String key) {
        return key.substring(0, Math.min(SHOWN, key.length() / 4));
    }
}
