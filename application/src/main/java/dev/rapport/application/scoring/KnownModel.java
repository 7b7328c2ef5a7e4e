package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Conflict;
import java.time.Instant;
import java.util.Optional;

/**
 * A scoring model and where it is in its life.
 *
 * @param primary whether it is the workspace's primary one
 * @param retiredAt empty: it is in use, or has yet to be published
 * @param version the newest one, usable or not; empty: it has only a draft
 */
public record KnownModel(
        ModelId id, String name, boolean primary, Optional<Instant> retiredAt, Optional<Integer> version) {

    /** @throws Conflict {@code model.unpublished} if it has only a draft */
    void requireVersion() {
        if (version.isEmpty()) {
            throw new Conflict("model.unpublished", name + " has only a draft so far: publish or discard that");
        }
    }

    /** @throws Conflict {@code model.retired} */
    void requireInUse() {
        if (retiredAt.isPresent()) {
            throw new Conflict("model.retired", name + " was retired at " + retiredAt.get() + ": restore it first");
        }
    }
}
