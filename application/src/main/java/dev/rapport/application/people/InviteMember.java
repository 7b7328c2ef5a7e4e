package dev.rapport.application.people;

import dev.rapport.application.access.Secrets;
import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes a link by which somebody comes into a workspace. */
@ApplicationScoped
public class InviteMember {

    private static final int MOST_OPEN = 200;

    private final People people;
    private final Members members;
    private final OneTimeLinks links;
    private final Secrets secrets;
    private final Audit audit;
    private final Clock clock;

    InviteMember(People people, Members members, OneTimeLinks links, Secrets secrets, Audit audit, Clock clock) {
        this.people = people;
        this.members = members;
        this.links = links;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A second invitation takes the place of the first, upper and lower case aside.
     *
     * @param by the role of who invites; nobody gives more than they have
     * @return the link's token, to be shown or sent, and kept nowhere
     * @throws Conflict {@code member.exists}, {@code member.above-you}, {@code invitation.too-many}
     */
    @Transactional
    public LinkToken handle(WorkspaceId workspace, Role by, MailAddress email, Role role) {
        MemberRules.requireCovers(by, role);
        people.find(email)
                .flatMap(person -> members.roleOf(workspace, person.id()))
                .ifPresent(present -> {
                    throw new Conflict("member.exists", "this person belongs to the workspace, as " + present.word());
                });
        Instant now = clock.instant();
        links.clear(Kind.INVITATION, now);
        var open = links.invitations(workspace);
        if (open.size() >= MOST_OPEN) {
            throw new Conflict("invitation.too-many", "take some of the open invitations back first");
        }
        open.stream()
                .filter(link -> link.email()
                        .filter(other -> other.text().equalsIgnoreCase(email.text()))
                        .isPresent())
                .forEach(link -> links.removeInvitation(workspace, link.id()));
        var token = new LinkToken(secrets.next());
        var link = new OneTimeLink(
                secrets.nextId(),
                token.hash(),
                Kind.INVITATION,
                workspace,
                Optional.of(email),
                role,
                now,
                now.plus(Kind.INVITATION.lasts()));
        links.add(link);
        audit.note(workspace, AuditAction.MEMBER_INVITED, link.id(), AuditDetail.of(AuditAspect.ROLE, role.word()));
        return token;
    }
}
