package dev.rapport.application.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Ends all sessions of a person, the present one included. */
@ApplicationScoped
public class SignOutEverywhere {

    private final Sessions sessions;

    SignOutEverywhere(Sessions sessions) {
        this.sessions = sessions;
    }

    @Transactional
    public void handle(PersonId person) {
        sessions.endAll(person, Optional.empty());
    }
}
