package dev.rapport.application.people;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.refusal.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** Lets somebody who was invited into the workspace. */
@ApplicationScoped
public class AcceptInvitation {

    private final Members members;
    private final OneTimeLinks links;
    private final AddPerson addPerson;
    private final Audit audit;
    private final Clock clock;

    AcceptInvitation(Members members, OneTimeLinks links, AddPerson addPerson, Audit audit, Clock clock) {
        this.members = members;
        this.links = links;
        this.addPerson = addPerson;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param who either a new account, or the one of somebody who has proved who they are
     * @return who is in now
     * @throws NotFound {@code link.not-found} if it is expired or used, or was made for another address
     * @throws dev.rapport.application.refusal.Conflict {@code person.exists}: they have to sign in
     */
    @Transactional
    public Person handle(LinkToken token, Invited who) {
        Instant now = clock.instant();
        OneTimeLink link = links.find(Kind.INVITATION, token.hash(), now).orElseThrow(AcceptInvitation::gone);
        Person person = who.person(newcomer -> addPerson.add(newcomer, now));
        boolean meant = link.email()
                .filter(email -> email.text().equalsIgnoreCase(person.email().text()))
                .isPresent();
        if (!meant || !links.use(link)) {
            throw gone();
        }
        audit.by(person.id());
        if (members.roleOf(link.workspace(), person.id()).isEmpty()) {
            members.put(link.workspace(), person.id(), link.role(), now);
            audit.note(
                    link.workspace(),
                    AuditAction.MEMBER_ADDED,
                    person.id(),
                    AuditDetail.of(AuditAspect.ROLE, link.role().word()));
        }
        return person;
    }

    private static NotFound gone() {
        return new NotFound("link", "that invites you");
    }

    /** Who comes in: one of the two. */
    public record Invited(Optional<Newcomer> newcomer, Optional<Person> known) {

        public static Invited newcomer(Newcomer newcomer) {
            return new Invited(Optional.of(newcomer), Optional.empty());
        }

        public static Invited known(Person person) {
            return new Invited(Optional.empty(), Optional.of(person));
        }

        private Person person(Function<Newcomer, Person> add) {
            return known.or(() -> newcomer.map(add)).orElseThrow();
        }
    }
}
