package dev.rapport.application.people;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which passwords are taken: long ones, of whatever characters. As NIST SP 800-63B, section 3.1.1.2, has it: length counts,
 * mixtures of characters don't, and none expires.
 */
public final class PasswordRules {

    /** In characters (code points). */
    public static final int LEAST = 12;

    /** More than any password manager makes, and little enough to be hashed. */
    public static final int MOST = 200;

    private static final int FEWEST_DIFFERENT = 5;

    private PasswordRules() {}

    /** @return the code of the rule that {@code password} breaks; empty: none */
    public static Optional<String> broken(String password, String email) {
        int length = password.codePointCount(0, password.length());
        if (length < LEAST) {
            return Optional.of("too-short");
        }
        if (length > MOST) {
            return Optional.of("too-long");
        }
        String plain = password.toLowerCase(Locale.ROOT);
        String name = email.toLowerCase(Locale.ROOT).replaceAll("@.*", "");
        boolean guessable = plain.codePoints().distinct().count() < FEWEST_DIFFERENT
                || plain.equalsIgnoreCase(email)
                || name.length() > 2 && plain.replace(name, "").length() < LEAST / 2
                || plain.matches("(?:0?123456789\\d*|qwertyuiop.*|password.*|passwort.*)");
        return guessable ? Optional.of("guessable") : Optional.empty();
    }

    /** @throws Invalid {@code password.too-short}, {@code password.too-long} or {@code password.guessable} */
    static void require(String password, String email) {
        broken(password, email).ifPresent(rule -> {
            throw new Invalid(
                    "password." + rule,
                    "a password must have " + LEAST + " to " + MOST + " characters, and not be easily guessed",
                    List.of(new Violation("/password", "this one is " + rule)));
        });
    }
}
