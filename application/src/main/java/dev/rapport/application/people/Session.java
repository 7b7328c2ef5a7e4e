package dev.rapport.application.people;

import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Duration;
import java.time.Instant;

/**
 * One browser in which somebody is signed in.
 *
 * @param token of the cookie; only its hash is kept
 * @param workspace the one that the pages show
 * @param lastUsedAt to the hour
 * @param address from where it began
 * @param browser what it called itself, at most 200 characters
 */
public record Session(
        KeyHash token,
        PersonId person,
        WorkspaceId workspace,
        Instant beganAt,
        Instant lastUsedAt,
        String address,
        String browser) {

    /** How long a session lasts that nobody uses. */
    public static final Duration IDLE = Duration.ofDays(14);

    /** How long any session lasts. */
    public static final Duration LONGEST = Duration.ofDays(90);

    static final Duration NOTED_EVERY = Duration.ofHours(1);

    public boolean hasEnded(Instant now) {
        return !now.isBefore(beganAt.plus(LONGEST)) || !now.isBefore(lastUsedAt.plus(IDLE));
    }

    boolean isUseToBeNoted(Instant now) {
        return !now.isBefore(lastUsedAt.plus(NOTED_EVERY));
    }
}
