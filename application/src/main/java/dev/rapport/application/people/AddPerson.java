package dev.rapport.application.people;

import dev.rapport.application.access.Secrets;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.refusal.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;

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
        Person person = added(newcomer.email(), newcomer.name(), newcomer.language(), now);
        people.setPassword(person.id(), passwords.hash(newcomer.password()));
        return person;
    }

    /**
     * Somebody whom an identity provider vouches for.
     *
     * @param name blank or too long: the e-mail stands in for it
     * @throws Conflict {@code person.exists}
     */
    Person addWithoutPassword(MailAddress email, String name, Locale language, Instant now) {
        return added(email, Newcomer.isName(name) ? name : email.text(), language, now);
    }

    private Person added(MailAddress email, String name, Locale language, Instant now) {
        if (people.find(email).isPresent()) {
            throw exists();
        }
        var person = new Person(new PersonId(secrets.nextId()), email, name.strip(), language);
        if (!people.add(person, now)) {
            throw exists();
        }
        return person;
    }

    private static Conflict exists() {
        return new Conflict("person.exists", "there is an account with this address already");
    }
}
