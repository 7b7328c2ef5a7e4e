package dev.rapport.application.people;

import dev.rapport.application.access.Secrets;
import dev.rapport.application.refusal.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;

/** Makes an account, inside of the transaction of whoever lets somebody in. */
@ApplicationScoped
class AddPerson {

    private final People people;
    private final Passwords passwords;
    private final Secrets secrets;

    AddPerson(People people, Passwords passwords, Secrets secrets) {
        this.people = people;
        this.passwords = passwords;
        this.secrets = secrets;
    }

    /** @throws Conflict {@code person.exists} */
    Person add(Newcomer newcomer, Instant now) {
        newcomer.require();
        if (people.find(newcomer.email()).isPresent()) {
            throw new Conflict("person.exists", "there is an account with this address already");
        }
        var person = new Person(
                new PersonId(secrets.nextId()),
                newcomer.email(),
                newcomer.name().strip(),
                newcomer.language());
        people.add(person, now);
        people.setPassword(person.id(), passwords.hash(newcomer.password()));
        return person;
    }
}
