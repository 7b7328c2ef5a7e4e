package dev.rapport.application.people;

import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.refusal.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Connects somebody with their account at the identity provider, inside of the transaction of whoever signs them in. */
@ApplicationScoped
class ConnectProvider {

    private final People people;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final RecogniseSession recogniseSession;

    ConnectProvider(People people, OneTimeLinks links, Sessions sessions, RecogniseSession recogniseSession) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.recogniseSession = recogniseSession;
    }

    /**
     * An account is made without a proof that the mailbox is theirs who made it; the provider has one. So what opened the account
     * until now doesn't any more, unless this browser has been let in by it: then both are one person.
     *
     * @param present the session that the browser has; empty: none
     * @return whether a password was removed
     * @throws Conflict {@code provider.other-account}
     */
    boolean connect(Person person, String subject, Optional<LinkToken> present) {
        if (people.subjectOf(person.id()).isPresent()) {
            throw new Conflict(
                    "provider.other-account", "this account is connected with another one of the same provider");
        }
        people.setSubject(person.id(), subject);
        boolean same = present.flatMap(recogniseSession::handle)
                .filter(me -> me.person().id().equals(person.id()))
                .isPresent();
        if (same) {
            return false;
        }
        boolean removed = people.passwordOf(person.id()).isPresent();
        people.removePassword(person.id());
        links.removeAll(Kind.PASSWORD_RESET, person.email());
        sessions.endAll(person.id(), Optional.empty());
        return removed;
    }
}
