package dev.rapport.application.people;

import dev.rapport.application.access.ChangeWorkspace;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Lets the first owner in, and gives the first workspace its name. */
@ApplicationScoped
public class SetUpOwner {

    private final Workspaces workspaces;
    private final Members members;
    private final OneTimeLinks links;
    private final AddPerson addPerson;
    private final ChangeWorkspace changeWorkspace;
    private final Audit audit;
    private final Clock clock;

    SetUpOwner(
            Workspaces workspaces,
            Members members,
            OneTimeLinks links,
            AddPerson addPerson,
            ChangeWorkspace changeWorkspace,
            Audit audit,
            Clock clock) {
        this.workspaces = workspaces;
        this.members = members;
        this.links = links;
        this.addPerson = addPerson;
        this.changeWorkspace = changeWorkspace;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param wanted the first workspace as it shall be
     * @throws NotFound {@code link.not-found} if it is expired, used, or there is an owner
     */
    @Transactional
    public void handle(LinkToken token, Newcomer newcomer, Workspace wanted) {
        Instant now = clock.instant();
        workspaces.holdForSetUp();
        boolean good = wanted.id().equals(SetUpWorkspace.FIRST)
                && members.owners(SetUpWorkspace.FIRST) == 0
                && links.find(Kind.SET_UP, token.hash(), now).isPresent();
        if (!good) {
            throw new NotFound("link", "that opens the set-up");
        }
        Person owner = addPerson.add(newcomer, now);
        audit.by(owner.id());
        changeWorkspace.handle(wanted);
        members.put(SetUpWorkspace.FIRST, owner.id(), Role.OWNER, now);
        links.removeAll(Kind.SET_UP);
        audit.note(
                SetUpWorkspace.FIRST,
                AuditAction.MEMBER_ADDED,
                owner.id(),
                AuditDetail.of(AuditAspect.ROLE, Role.OWNER.word()));
    }
}
