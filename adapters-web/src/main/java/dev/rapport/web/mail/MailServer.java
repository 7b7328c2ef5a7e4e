package dev.rapport.web.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The mail server that Quarkus' mailer is configured for.
 *
 * <p>Quarkus' own blocking mailer is not used: it opens connections from the thread that calls it, while what the server says is read
 * by an event loop. A server that is near says its greeting before the client listens, the greeting is lost, and the mail waits for
 * it until its time is up. From the event loop itself nothing can come in between.
 */
@ApplicationScoped
class MailServer {

    private final Instance<ReactiveMailer> mailer;
    private final Vertx vertx;
    private final Duration patience;

    MailServer(
            Instance<ReactiveMailer> mailer,
            Vertx vertx,
            @ConfigProperty(name = "quarkus.mailer.timeout") Duration patience) {
        this.mailer = mailer;
        this.vertx = vertx;
        this.patience = patience;
    }

    /**
     * Waits until the server has taken it.
     *
     * @throws RuntimeException what {@link SmtpReply} reads, if it did not take it, or said nothing for {@code quarkus.mailer.timeout}; with 0 that is waited for
     */
    void send(Mail mail) {
        UniAwait<Void> sent = Uni.createFrom()
                .deferred(() -> mailer.get().send(mail))
                .runSubscriptionOn(sending -> vertx.getOrCreateContext().runOnContext(_ -> sending.run()))
                .await();
        if (patience.isZero()) {
            sent.indefinitely();
        } else {
            sent.atMost(patience);
        }
    }
}
