package dev.rapport.application.people;

import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.people.OneTimeLink.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Stores another password of somebody who is signed in, and ends all else that opens the account. */
@ApplicationScoped
class ReplacePassword {

    private final People people;
    private final OneTimeLinks links;
    private final Sessions sessions;
    private final AccountNotes notes;

    ReplacePassword(People people, OneTimeLinks links, Sessions sessions, AccountNotes notes) {
        this.people = people;
        this.links = links;
        this.sessions = sessions;
        this.notes = notes;
    }

    /** @return false, and nothing is changed, if {@code proved} isn't the password any more */
    @Transactional
    public boolean handle(SignedIn me, PasswordHash proved, PasswordHash wanted) {
        PersonId person = me.person().id();
        people.hold(person);
        if (!people.passwordOf(person).equals(Optional.of(proved))) {
            return false;
        }
        people.setPassword(person, wanted);
        links.removeAll(Kind.PASSWORD_RESET, me.person().email());
        sessions.endAll(person, Optional.of(me.session()));
        notes.note(person, AuditAction.PASSWORD_CHANGED);
        return true;
    }
}
