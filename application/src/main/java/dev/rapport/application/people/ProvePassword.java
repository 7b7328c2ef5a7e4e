package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Whether somebody knows the password of an account. How often they may try is the adapter's business. Begins no transaction of its
 * own: what a password costs in time must not cost a connection.
 */
@ApplicationScoped
public class ProvePassword {

    private final FindCredentials findCredentials;
    private final Passwords passwords;

    ProvePassword(FindCredentials findCredentials, Passwords passwords) {
        this.findCredentials = findCredentials;
        this.passwords = passwords;
    }

    /**
     * Takes the same time whether there is such an account or not.
     *
     * @return whose account it is; empty: there is none, or the password is another
     */
    public Optional<Person> handle(MailAddress email, String password) {
        return prove(Optional.of(email), password);
    }

    Optional<Person> prove(Optional<MailAddress> email, String password) {
        Optional<FindCredentials.Credentials> known = email.flatMap(findCredentials::handle);
        boolean matches = passwords.matches(
                password.length() > PasswordRules.MOST * 2 ? "" : password,
                known.map(FindCredentials.Credentials::password));
        return matches ? known.map(FindCredentials.Credentials::person) : Optional.empty();
    }
}
