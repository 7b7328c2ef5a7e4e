package dev.rapport.application.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Locale;

/** Changes what somebody says about themselves. */
@ApplicationScoped
public class ChangeProfile {

    private final People people;

    ChangeProfile(People people) {
        this.people = people;
    }

    /** @throws dev.rapport.application.refusal.Invalid {@code person.invalid} */
    @Transactional
    public void handle(Person me, String name, Locale language) {
        Newcomer.requireName(name);
        people.change(new Person(me.id(), me.email(), name.strip(), language));
    }
}
