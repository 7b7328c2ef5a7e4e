package dev.rapport.application.retention;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Retention;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Sets for how long a workspace keeps its events. Days that are closed stay so, also if more are kept from now on. */
@ApplicationScoped
public class ChangeRetention {

    private final Retentions retentions;
    private final Audit audit;

    ChangeRetention(Retentions retentions, Audit audit) {
        this.retentions = retentions;
        this.audit = audit;
    }

    /**
     * @param days empty: for ever
     * @throws Invalid {@code retention.invalid} if so many days can't be kept
     */
    @Transactional
    public EventRetention handle(WorkspaceId workspace, Optional<Integer> days) {
        Optional<Retention> wanted = days.map(ChangeRetention::checked);
        Optional<Retention> present = retentions.of(workspace).kept();
        retentions.keep(workspace, wanted);
        audit.note(
                workspace,
                AuditAction.RETENTION_CHANGED,
                workspace.number(),
                AuditDetail.NONE.changed(AuditAspect.DAYS, word(present), word(wanted)));
        return retentions.of(workspace);
    }

    private static String word(Optional<Retention> kept) {
        return kept.map(retention -> String.valueOf(retention.days())).orElse(AuditDetail.FOR_EVER);
    }

    /** @throws Invalid {@code retention.invalid} */
    static Retention checked(int days) {
        if (days < Retention.FEWEST || days > Retention.MOST) {
            String problem = "days must be %d to %d: %d".formatted(Retention.FEWEST, Retention.MOST, days);
            throw new Invalid("retention.invalid", problem, List.of(new Violation("/days", problem)));
        }
        return new Retention(days);
    }
}
