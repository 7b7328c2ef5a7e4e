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

    /** @param subject the id of what was changed */
    public void note(WorkspaceId workspace, AuditAction action, Object subject) {
        Actor actor = Actor.SYSTEM;
        String address = "";
        try {
            actor = acting.actor();
            address = acting.address();
        } catch (ContextNotActiveException e) {
            // Outside of requests there is nobody but Rapport itself.
        }
        log.append(new AuditEntry(workspace, clock.instant(), actor, address, action, subject.toString()));
    }
}
