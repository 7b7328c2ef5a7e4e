package dev.rapport.application.people;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Ends one session. Ending it again changes nothing. */
@ApplicationScoped
public class SignOut {

    private final Sessions sessions;

    SignOut(Sessions sessions) {
        this.sessions = sessions;
    }

    @Transactional
    public void handle(LinkToken token) {
        sessions.end(token.hash());
    }
}
