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

    private final ProvePassword provePassword;
    private final BeginSession beginSession;

    SignIn(ProvePassword provePassword, BeginSession beginSession) {
        this.provePassword = provePassword;
        this.beginSession = beginSession;
    }

    /**
     * Takes the same time whether there is such an account or not.
     *
     * @return the new session's token; empty: e-mail or password is wrong, or the person belongs to no workspace any more
     */
    public Optional<LinkToken> handle(String email, String password, Device device) {
        return provePassword
                .prove(MailAddress.parse(email), password)
                .flatMap(proved -> beginSession.handle(proved, device));
    }
}
