package dev.rapport.application.people;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes somebody out of a workspace, at once. The account stays, for other workspaces. */
@ApplicationScoped
public class RemoveMember {

    private final Members members;
    private final Audit audit;

    RemoveMember(Members members, Audit audit) {
        this.members = members;
        this.audit = audit;
    }

    /**
     * @param by the role of who removes; their own, if they leave
     * @throws NotFound {@code member.not-found}
     * @throws Conflict {@code member.above-you}, {@code member.last-owner}
     */
    @Transactional
    public void handle(WorkspaceId workspace, Role by, PersonId person) {
        members.hold(workspace);
        Role present = members.roleOf(workspace, person).orElseThrow(() -> new NotFound("member", person));
        MemberRules.requireCovers(by, present);
        if (present == Role.OWNER) {
            MemberRules.requireAnotherOwner(members.owners(workspace));
        }
        members.remove(workspace, person);
        audit.note(workspace, AuditAction.MEMBER_REMOVED, person, AuditDetail.of(AuditAspect.ROLE, present.word()));
    }
}
