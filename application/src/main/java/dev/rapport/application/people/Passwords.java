package dev.rapport.application.people;

import dev.rapport.application.refusal.Overloaded;
import java.util.Optional;

/** Turns passwords into what is kept of them. Slow on purpose, and never more than a few at once. */
public interface Passwords {

    /** @throws Overloaded if too many wait already */
    PasswordHash hash(String password);

    /**
     * Takes as long for a {@code hash} that isn't there as for one that is, so that nobody learns who has one.
     *
     * @throws Overloaded if too many wait already
     */
    boolean matches(String password, Optional<PasswordHash> hash);
}
