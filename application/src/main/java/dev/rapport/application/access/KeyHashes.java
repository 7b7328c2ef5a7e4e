package dev.rapport.application.access;

import dev.rapport.domain.access.KeyHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * Turns keys into what is kept of them. A plain digest, neither salted nor slow: keys are long and random, so that there is
 * nothing to guess, and one is looked up with every request.
 */
public final class KeyHashes {

    private KeyHashes() {}

    public static KeyHash of(String key) {
        try {
            return KeyHash.of(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
