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
import java.time.Clock;

/** Gives a member another role. */
@ApplicationScoped
public class ChangeRole {

    private final Members members;
    private final Audit audit;
    private final Clock clock;

    ChangeRole(Members members, Audit audit, Clock clock) {
        this.members = members;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param by the role of who changes it; nobody gives or takes more than they have
     * @throws NotFound {@code member.not-found}
     * @throws Conflict {@code member.above-you}, {@code member.last-owner}
     */
    @Transactional
    public void handle(WorkspaceId workspace, Role by, PersonId person, Role role) {
        members.hold(workspace);
        Role present = members.roleOf(workspace, person).orElseThrow(() -> new NotFound("member", person));
        if (present == role) {
            return;
        }
        MemberRules.requireCovers(by, present);
        MemberRules.requireCovers(by, role);
        if (present == Role.OWNER) {
            MemberRules.requireAnotherOwner(members.owners(workspace));
        }
        members.put(workspace, person, role, clock.instant());
        audit.note(
                workspace,
                AuditAction.MEMBER_ROLE_CHANGED,
                person,
                AuditDetail.NONE.changed(AuditAspect.ROLE, present.word(), role.word()));
    }
}
