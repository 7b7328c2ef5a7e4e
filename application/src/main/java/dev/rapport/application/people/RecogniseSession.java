package dev.rapport.application.people;

import dev.rapport.domain.access.Role;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Whose session a cookie belongs to. Asks the database each time, so that who is removed or signed out is out at once. */
@ApplicationScoped
public class RecogniseSession {

    private final People people;
    private final Members members;
    private final Sessions sessions;
    private final Clock clock;

    RecogniseSession(People people, Members members, Sessions sessions, Clock clock) {
        this.people = people;
        this.members = members;
        this.sessions = sessions;
        this.clock = clock;
    }

    /** @return empty if the session has ended, or its person belongs to no workspace any more */
    @Transactional
    public Optional<SignedIn> handle(LinkToken token) {
        Instant now = clock.instant();
        Optional<Session> found = sessions.find(token.hash()).filter(session -> !session.hasEnded(now));
        if (found.isEmpty()) {
            return Optional.empty();
        }
        Session session = found.get();
        if (session.isUseToBeNoted(now)) {
            sessions.noteUse(session.token(), now);
        }
        List<Membership> memberships = members.of(session.person());
        // Who was removed from the workspace that was shown last sees another one of theirs.
        Optional<Membership> shown = memberships.stream()
                .filter(membership -> membership.workspace().id().equals(session.workspace()))
                .findFirst()
                .or(() -> memberships.stream().findFirst());
        return shown.flatMap(membership -> people.find(session.person())
                .map(person -> signedIn(person, membership.workspace(), membership.role(), session)));
    }

    private static SignedIn signedIn(Person person, Workspace workspace, Role role, Session session) {
        return new SignedIn(person, workspace, role, session.token());
    }
}
