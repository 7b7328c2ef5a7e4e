package dev.rapport.application.audit;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The audit log as people read it. */
public interface AuditRows {

    /**
     * The newest first.
     *
     * @param before only entries with a smaller number; empty: from the newest on
     */
    List<AuditRow> page(WorkspaceId workspace, AuditAsked asked, Optional<Long> before, int most);

    /** All that are asked for, the newest first, without keeping more than a few at once. */
    void each(WorkspaceId workspace, AuditAsked asked, Consumer<AuditRow> use);

    /** Everybody who stands in the log, by name. */
    List<AuditActor> actors(WorkspaceId workspace);

    /**
     * Somebody who changed something.
     *
     * @param id empty for Rapport itself
     * @param name of a person, or the beginning of a key; empty: gone, or Rapport itself
     */
    record AuditActor(Actor.Kind kind, String id, String name) {}

    /**
     * @param number grows with time
     * @param actor the name of a person, or the beginning of a key; empty: gone, or Rapport itself
     * @param subjectName of a person or a key; empty: gone, or something else
     */
    record AuditRow(
            long number,
            Instant at,
            Actor.Kind kind,
            String actorId,
            String actor,
            String address,
            String action,
            String subject,
            String subjectName) {}
}
