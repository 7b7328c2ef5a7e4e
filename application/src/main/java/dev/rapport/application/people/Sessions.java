package dev.rapport.application.people;

import dev.rapport.domain.access.KeyHash;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Who is signed in, and from where. */
public interface Sessions {

    void begin(Session session);

    Optional<Session> find(KeyHash token);

    /** Those that have not ended at {@code now}, the latest used first. */
    List<Session> of(PersonId person, Instant now);

    void noteUse(KeyHash token, Instant at);

    void moveTo(KeyHash token, WorkspaceId workspace);

    void end(KeyHash token);

    /** @param except this one stays; empty: none does */
    void endAll(PersonId person, Optional<KeyHash> except);

    /** Forgets those that have ended at {@code now}. */
    void clear(Instant now);
}
