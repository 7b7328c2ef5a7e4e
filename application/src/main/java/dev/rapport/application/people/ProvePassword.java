package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.FindCredentials.Credentials;
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
        return prove(email, password).map(Credentials::person);
    }

    /** @return the password that was compared, too, which may be replaced at any time */
    Optional<Credentials> prove(MailAddress email, String password) {
        return prove(Optional.of(email), password);
    }

    /** @param email empty: what was written is none */
    Optional<Credentials> prove(Optional<MailAddress> email, String password) {
        Optional<Credentials> known = email.flatMap(findCredentials::handle);
        boolean matches = passwords.matches(
                password.length() > PasswordRules.MOST * 2 ? "" : password, known.map(Credentials::password));
        return matches ? known : Optional.empty();
    }
}
