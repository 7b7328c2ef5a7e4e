package dev.rapport.application.audit;

import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import java.time.Clock;

/** Notes a change in the transaction that makes it: both are there afterwards, or neither. */
@ApplicationScoped
public class Audit {

    private final AuditLog log;
    private final Acting acting;
    private final Clock clock;

    Audit(AuditLog log, Acting acting, Clock clock) {
        this.log = log;
        this.acting = acting;
        this.clock = clock;
    }

    /**
     * For whoever comes in by the present request: what it changes from now on, they change.
     *
     * @param person their id
     */
    public void by(Object person) {
        acting.as(Actor.person(person));
    }

    /** @param subject the id of what was changed */
    public void note(WorkspaceId workspace, AuditAction action, Object subject) {
        note(workspace, action, subject, AuditDetail.NONE);
    }

    /** @param subject the id of what was changed */
    public void note(WorkspaceId workspace, AuditAction action, Object subject, AuditDetail detail) {
        Actor actor = Actor.SYSTEM;
        String address = "";
        try {
            actor = acting.actor();
            address = acting.address();
        } catch (ContextNotActiveException e) {
            // Outside of requests there is nobody but Rapport itself.
        }
        log.append(new AuditEntry(workspace, clock.instant(), actor, address, action, subject.toString(), detail));
    }
}
