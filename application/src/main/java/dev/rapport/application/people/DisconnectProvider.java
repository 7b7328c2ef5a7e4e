package dev.rapport.application.people;

import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Forgets by which account at the identity provider somebody signs in. The next one there with the same e-mail that signs in is
 * connected again.
 */
@ApplicationScoped
public class DisconnectProvider {

    private final People people;
    private final AccountNotes notes;

    DisconnectProvider(People people, AccountNotes notes) {
        this.people = people;
        this.notes = notes;
    }

    /** @throws Conflict {@code provider.only-way}: they have no password */
    @Transactional
    public void handle(PersonId person) {
        people.hold(person);
        if (people.passwordOf(person).isEmpty()) {
            throw new Conflict("provider.only-way", "set a password first, there is no other way in");
        }
        if (people.subjectOf(person).isPresent()) {
            people.removeSubject(person);
            notes.note(person, AuditAction.PROVIDER_DISCONNECTED);
        }
    }
}
