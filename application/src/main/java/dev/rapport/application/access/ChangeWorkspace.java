package dev.rapport.application.access;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gives a workspace another name or language, and, as long as nothing came in, another zone and currency. */
@ApplicationScoped
public class ChangeWorkspace {

    private final Workspaces workspaces;
    private final Audit audit;

    ChangeWorkspace(Workspaces workspaces, Audit audit) {
        this.workspaces = workspaces;
        this.audit = audit;
    }

    /**
     * To be followed by {@link KnownKeys#forget}.
     *
     * @throws dev.rapport.application.refusal.Invalid {@code workspace.invalid} for its name
     * @throws Conflict {@code workspace.in-use} if zone or currency would change days and sums that are computed already
     */
    @Transactional
    public void handle(Workspace wanted) {
        Workspace now = workspaces
                .find(wanted.id())
                .orElseThrow(() -> new NotFound("workspace", wanted.id().number()));
        WorkspaceNames.checked(wanted.name());
        boolean computes = !now.zone().equals(wanted.zone()) || !now.currency().equals(wanted.currency());
        if (computes && workspaces.hasEvents(wanted.id())) {
            throw new Conflict(
                    "workspace.in-use",
                    "zone and currency stay " + now.zone() + " and " + now.currency()
                            + ": days and sums are computed with them already");
        }
        workspaces.change(wanted);
        audit.note(
                wanted.id(),
                AuditAction.WORKSPACE_CHANGED,
                wanted.id().number(),
                AuditDetail.NONE
                        .changedUntold(AuditAspect.NAME, now.name(), wanted.name())
                        .changed(AuditAspect.ZONE, now.zone(), wanted.zone())
                        .changed(AuditAspect.CURRENCY, now.currency(), wanted.currency())
                        .changed(AuditAspect.LANGUAGE, now.language(), wanted.language()));
    }
}
