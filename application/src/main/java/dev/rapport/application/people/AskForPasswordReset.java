package dev.rapport.application.people;

import dev.rapport.application.access.Secrets;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.domain.access.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Makes a link by which somebody who has forgotten the password can set another. */
@ApplicationScoped
public class AskForPasswordReset {

    private final People people;
    private final OneTimeLinks links;
    private final Secrets secrets;
    private final Clock clock;

    AskForPasswordReset(People people, OneTimeLinks links, Secrets secrets, Clock clock) {
        this.people = people;
        this.links = links;
        this.secrets = secrets;
        this.clock = clock;
    }

    /** @return to be sent to that address and shown to nobody; empty if it is nobody's. Earlier links end */
    @Transactional
    public Optional<Letter> handle(MailAddress email) {
        Instant now = clock.instant();
        links.clear(Kind.PASSWORD_RESET, now);
        return people.find(email).map(person -> {
            var token = new LinkToken(secrets.next());
            links.removeAll(Kind.PASSWORD_RESET, person.email());
            links.add(new OneTimeLink(
                    secrets.nextId(),
                    token.hash(),
                    Kind.PASSWORD_RESET,
                    SetUpWorkspace.FIRST,
                    Optional.of(person.email()),
                    Role.VIEWER,
                    now,
                    now.plus(Kind.PASSWORD_RESET.lasts())));
            return new Letter(person, token);
        });
    }

    /** @param token of the link */
    public record Letter(Person to, LinkToken token) {}
}
