package dev.rapport.application.people;

import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.refusal.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Sets the password of whoever has the link that was sent to them, and ends all of their sessions. */
@ApplicationScoped
public class ResetPassword {

    private final People people;
    private final OneTimeLinks links;
    private final Passwords passwords;
    private final Sessions sessions;
    private final AccountNotes notes;
    private final Clock clock;

    ResetPassword(
            People people,
            OneTimeLinks links,
            Passwords passwords,
            Sessions sessions,
            AccountNotes notes,
            Clock clock) {
        this.people = people;
        this.links = links;
        this.passwords = passwords;
        this.sessions = sessions;
        this.notes = notes;
        this.clock = clock;
    }

    /**
     * @throws NotFound {@code link.not-found} if it is expired or used
     * @throws dev.rapport.application.refusal.Invalid {@code password.…}; the link stays good
     */
    @Transactional
    public void handle(LinkToken token, String wanted) {
        OneTimeLink link =
                links.find(Kind.PASSWORD_RESET, token.hash(), clock.instant()).orElseThrow(ResetPassword::gone);
        Person person = link.email().flatMap(people::find).orElseThrow(ResetPassword::gone);
        PasswordRules.require(wanted, person.email().text());
        PasswordHash hash = passwords.hash(wanted);
        people.hold(person.id());
        if (!links.use(link)) {
            throw gone();
        }
        people.setPassword(person.id(), hash);
        sessions.endAll(person.id(), Optional.empty());
        notes.note(person.id(), AuditAction.PASSWORD_RESET);
    }

    private static NotFound gone() {
        return new NotFound("link", "that sets a password");
    }
}
