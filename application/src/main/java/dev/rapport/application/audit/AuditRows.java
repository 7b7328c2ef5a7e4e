package dev.rapport.application.audit;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The audit log as people read it. */
public interface AuditRows {

    /**
     * Some of those that are asked for, in order.
     *
     * @param after the number of the entry before the first one wanted; empty: from the beginning
     */
    List<AuditRow> page(WorkspaceId workspace, AuditAsked asked, Optional<Long> after, int most);

    /** All that are asked for, in order, without keeping more than a few at once. */
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
     * @param subjectName of a person, a key, a model, a survey or an import; empty: gone, or something else
     * @param detail how it was changed
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
            String subjectName,
            AuditDetail detail) {

        public AuditRow named(String name) {
            return new AuditRow(number, at, kind, actorId, actor, address, action, subject, name, detail);
        }
    }
}
