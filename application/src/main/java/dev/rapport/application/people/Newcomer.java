package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import java.util.List;
import java.util.Locale;

/** What somebody says about themselves who gets an account. */
public record Newcomer(MailAddress email, String name, String password, Locale language) {

    private static final int MOST_NAME = 100;

    /** @throws Invalid {@code person.invalid}, {@code password.…} */
    void require() {
        requireName(name);
        PasswordRules.require(password, email.text());
    }

    /** @throws Invalid {@code person.invalid} */
    static void requireName(String name) {
        if (!isName(name)) {
            throw new Invalid(
                    "person.invalid",
                    "a person needs a name",
                    List.of(new Violation(
                            "/name",
                            "\"" + name + "\" must have 1 to " + MOST_NAME + " characters, and no line breaks")));
        }
    }

    static boolean isName(String text) {
        return !text.isBlank() && text.length() <= MOST_NAME && text.chars().noneMatch(Character::isISOControl);
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return "Newcomer[" + name + "]";
    }
}
