package dev.rapport.application.people;

import java.util.UUID;

/** Somebody who signs in, of whichever workspaces. */
public record PersonId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
