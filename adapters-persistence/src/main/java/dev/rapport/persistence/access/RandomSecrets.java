package dev.rapport.persistence.access;

import dev.rapport.application.access.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.UUID;

/** Letters and digits only, so that a double click selects the whole key. */
@ApplicationScoped
class RandomSecrets implements Secrets {

    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final int LENGTH = 32;

    // Not in a static field: in a native image it would be seeded when the image is built.
    private final SecureRandom random = new SecureRandom();

    @Override
    public String next() {
        var secret = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            secret.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return secret.toString();
    }

    @Override
    public UUID nextId() {
        return UUID.randomUUID();
    }
}
