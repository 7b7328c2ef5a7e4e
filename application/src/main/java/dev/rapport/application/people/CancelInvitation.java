package dev.rapport.application.people;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Takes an invitation back; its link opens nothing any more. */
@ApplicationScoped
public class CancelInvitation {

    private final OneTimeLinks links;
    private final Audit audit;

    CancelInvitation(OneTimeLinks links, Audit audit) {
        this.links = links;
        this.audit = audit;
    }

    /** @throws NotFound {@code invitation.not-found} */
    @Transactional
    public void handle(WorkspaceId workspace, UUID id) {
        if (links.invitations(workspace).stream().noneMatch(link -> link.id().equals(id))) {
            throw new NotFound("invitation", id);
        }
        links.removeInvitation(workspace, id);
        audit.note(workspace, AuditAction.MEMBER_UNINVITED, id);
    }
}
