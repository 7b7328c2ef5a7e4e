package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Whose password has to be compared. */
@ApplicationScoped
class FindCredentials {

    private final People people;

    FindCredentials(People people) {
        this.people = people;
    }

    @Transactional
    public Optional<Credentials> handle(MailAddress email) {
        return people.find(email)
                .flatMap(person -> people.passwordOf(person.id()).map(hash -> new Credentials(person, hash)));
    }

    record Credentials(Person person, PasswordHash password) {}
}
