package dev.rapport.application.people;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/**
 * Replaces the password of somebody who is signed in and knows the present one; all other sessions of theirs, and links that set one,
 * end. Begins no transaction of its own: what a password costs in time must not cost a connection.
 */
@ApplicationScoped
public class ChangePassword {

    private final ProvePassword provePassword;
    private final Passwords passwords;
    private final ReplacePassword replacePassword;

    ChangePassword(ProvePassword provePassword, Passwords passwords, ReplacePassword replacePassword) {
        this.provePassword = provePassword;
        this.passwords = passwords;
        this.replacePassword = replacePassword;
    }

    /** @throws Invalid {@code password.wrong} for the present one, {@code password.…} for the new one */
    public void handle(SignedIn me, String present, String wanted) {
        PasswordHash proved = provePassword
                .prove(me.person().email(), present)
                .orElseThrow(ChangePassword::wrong)
                .password();
        PasswordRules.require(wanted, me.person().email().text());
        if (!replacePassword.handle(me, proved, passwords.hash(wanted))) {
            throw wrong();
        }
    }

    private static Invalid wrong() {
        return new Invalid(
                "password.wrong",
                "this is not your present password",
                List.of(new Violation("/present", "is not your present password")));
    }
}
