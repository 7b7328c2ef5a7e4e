package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Signs somebody in by e-mail and password. How often somebody may try is the adapter's business. Begins no transaction of its
 * own: what a password costs in time must not cost a connection.
 */
@ApplicationScoped
public class SignIn {

    private final FindCredentials findCredentials;
    private final Passwords passwords;
    private final BeginSession beginSession;

    SignIn(FindCredentials findCredentials, Passwords passwords, BeginSession beginSession) {
        this.findCredentials = findCredentials;
        this.passwords = passwords;
        this.beginSession = beginSession;
    }

    /**
     * Takes the same time whether there is such an account or not.
     *
     * @return the new session's token; empty: e-mail or password is wrong, or the person belongs to no workspace any more
     */
    public Optional<LinkToken> handle(String email, String password, Device device) {
        Optional<FindCredentials.Credentials> known = MailAddress.parse(email).flatMap(findCredentials::handle);
        boolean matches = passwords.matches(
                password.length() > PasswordRules.MOST * 2 ? "" : password,
                known.map(FindCredentials.Credentials::password));
        return matches && known.isPresent() ? beginSession.handle(known.get().person(), device) : Optional.empty();
    }
}
