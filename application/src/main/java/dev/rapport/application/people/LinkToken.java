package dev.rapport.application.people;

import dev.rapport.application.access.KeyHashes;
import dev.rapport.domain.access.KeyHash;

/**
 * The secret part of a link or a cookie, in clear text: to be given to one person, and kept nowhere.
 *
 * @param text letters and digits
 */
public record LinkToken(String text) {

    KeyHash hash() {
        return KeyHashes.of(text);
    }

    /** Leaves the token out. */
    @Override
    public String toString() {
        return "LinkToken";
    }
}
