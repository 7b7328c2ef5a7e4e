package dev.rapport.rest.planted;

import dev.rapport.application.planted.ChangesUnnoted;
import jakarta.ws.rs.DELETE;

/** Breaks a rule. */
class ChangesUnseen {

    private final ChangesUnnoted changesUnnoted = new ChangesUnnoted();

    @DELETE
    void remove() {
        inside();
    }

    private void inside() {
        changesUnnoted.handle();
    }
}
