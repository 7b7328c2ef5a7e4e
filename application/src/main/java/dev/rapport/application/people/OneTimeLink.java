package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A link that opens something once.
 *
 * @param token only its hash is kept
 * @param email of whom it was made for; empty: whoever has it
 * @param role that it brings in {@code workspace}
 */
public record OneTimeLink(
        UUID id,
        KeyHash token,
        Kind kind,
        WorkspaceId workspace,
        Optional<MailAddress> email,
        Role role,
        Instant madeAt,
        Instant expiresAt) {

    /** What a link is for, and how long it may be used. */
    public enum Kind {
        SET_UP(Duration.ofHours(24)),
        INVITATION(Duration.ofDays(7)),
        PASSWORD_RESET(Duration.ofHours(1));

        private final Duration lasts;

        Kind(Duration lasts) {
            this.lasts = lasts;
        }

        public Duration lasts() {
            return lasts;
        }
    }
}
