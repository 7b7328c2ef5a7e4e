package dev.rapport.application.people;

/**
 * What is kept of a password.
 *
 * @param text in the form of the Password Hashing Competition, such as {@code $argon2id$v=19$…}
 */
public record PasswordHash(String text) {

    /** Leaves the hash out. */
    @Override
    public String toString() {
        return "PasswordHash";
    }
}
