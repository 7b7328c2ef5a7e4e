package dev.rapport.application.people;

import dev.rapport.application.access.Secrets;
import dev.rapport.application.people.FindCredentials.Credentials;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Signs in somebody who has proved who they are. Always a new session: one that somebody else began is never taken over. */
@ApplicationScoped
public class BeginSession {

    private final People people;
    private final Members members;
    private final Sessions sessions;
    private final Secrets secrets;
    private final Clock clock;

    BeginSession(People people, Members members, Sessions sessions, Secrets secrets, Clock clock) {
        this.people = people;
        this.members = members;
        this.sessions = sessions;
        this.secrets = secrets;
        this.clock = clock;
    }

    /**
     * @param wanted the workspace to show, if it is one of theirs
     * @return the session's token; empty if the person belongs to no workspace
     */
    @Transactional
    public Optional<LinkToken> handle(PersonId person, Optional<WorkspaceId> wanted, Device device) {
        List<WorkspaceId> theirs = members.of(person).stream()
                .map(membership -> membership.workspace().id())
                .toList();
        return wanted.filter(theirs::contains)
                .or(() -> theirs.stream().findFirst())
                .map(workspace -> begun(person, workspace, device));
    }

    /**
     * For somebody who has proved a password, which may have been replaced since then.
     *
     * @return empty also if it was
     */
    @Transactional
    Optional<LinkToken> handle(Credentials proved, Device device) {
        PersonId person = proved.person().id();
        people.hold(person);
        return people.passwordOf(person)
                .filter(proved.password()::equals)
                .flatMap(_ -> handle(person, Optional.empty(), device));
    }

    private LinkToken begun(PersonId person, WorkspaceId workspace, Device device) {
        Instant now = clock.instant();
        sessions.clear(now);
        var token = new LinkToken(secrets.next());
        sessions.begin(new Session(token.hash(), person, workspace, now, now, device.address(), device.browser()));
        return token;
    }
}
