package dev.rapport.application.people;

import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Replaces the password of somebody who is signed in and knows the present one; all other sessions of theirs, and links that set one, end. */
@ApplicationScoped
public class ChangePassword {

    private final People people;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccountNotes notes;

    ChangePassword(People people, OneTimeLinks links, Passwords passwords, Sessions sessions, AccountNotes notes) {
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notes = notes;
    }

    /** @throws Invalid {@code password.wrong} for the present one, {@code password.…} for the new one */
    @Transactional
    public void handle(SignedIn me, String present, String wanted) {
        if (!passwords.matches(present, people.passwordOf(me.person().id()))) {
            throw new Invalid(
                    "password.wrong",
                    "this is not your present password",
                    List.of(new Violation("/present", "is not your present password")));
        }
        PasswordRules.require(wanted, me.person().email().text());
        people.setPassword(me.person().id(), passwords.hash(wanted));
        links.removeAll(Kind.PASSWORD_RESET, me.person().email());
        sessions.endAll(me.person().id(), Optional.of(me.session()));
        notes.note(me.person().id(), AuditAction.PASSWORD_CHANGED);
    }
}
