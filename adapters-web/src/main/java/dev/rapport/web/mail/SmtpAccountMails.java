package dev.rapport.web.mail;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AccountMails;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Person;
import dev.rapport.application.survey.Postman.Delivery;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Sends one mail after the other, and again what the server doesn't take now. What is still to be sent when Rapport stops is lost,
 * and asked for again.
 */
@ApplicationScoped
class SmtpAccountMails implements AccountMails {

    private static final Logger LOG = Logger.getLogger(SmtpAccountMails.class);
    private static final int MOST_WAITING = 100;
    private static final List<Duration> AGAIN_AFTER =
            List.of(Duration.ofSeconds(5), Duration.ofSeconds(30), Duration.ofMinutes(5));

    /** Renders templates/SmtpAccountMails/text.txt. */
    record text(AccountMail mail) implements TemplateInstance {}

    /** Renders templates/SmtpAccountMails/subject.txt. */
    record subject(AccountMail mail) implements TemplateInstance {}

    private final MailServer server;
    private final PublicAddress address;
    private final Optional<String> from;
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final ScheduledExecutorService sender = Executors.newSingleThreadScheduledExecutor(
            Thread.ofVirtual().name("account-mails").factory());

    SmtpAccountMails(
            MailServer server,
            PublicAddress address,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.server = server;
        this.address = address;
        this.from = from;
    }

    void end(@Observes ShutdownEvent ended) {
        sender.shutdownNow();
    }

    @Override
    public boolean isReady() {
        return address.isKnown() && from.isPresent();
    }

    @Override
    public void resetPassword(Person to, LinkToken link) {
        send(
                to.email(),
                to.language(),
                new AccountMail(true, to.email().text(), "", "", address.host(), link("/password/reset", link)));
    }

    @Override
    public void invite(MailAddress to, Person by, String workspace, LinkToken link) {
        send(
                to,
                by.language(),
                new AccountMail(false, to.text(), by.name(), workspace, address.host(), link("/join", link)));
    }

    private String link(String path, LinkToken token) {
        return address.text() + path + "?link=" + token.text();
    }

    private void send(MailAddress to, Locale language, AccountMail about) {
        if (!room.tryAcquire()) {
            LOG.warn("A mail about an account is not sent: too many wait already");
            return;
        }
        later(Duration.ZERO, () -> attempt(to, language, about, 0));
    }

    private void attempt(MailAddress to, Locale language, AccountMail about, int before) {
        try {
            server.send(mail(to, language, about));
            room.release();
        } catch (RuntimeException failure) {
            Delivery answer = SmtpReply.of(failure);
            if (answer instanceof Delivery.NotNow && before < AGAIN_AFTER.size()) {
                later(AGAIN_AFTER.get(before), () -> attempt(to, language, about, before + 1));
            } else {
                LOG.warnf("A mail about an account was not sent: %s", answer);
                room.release();
            }
        }
    }

    private void later(Duration delay, Runnable attempt) {
        try {
            sender.schedule(attempt, delay.toMillis(), TimeUnit.MILLISECONDS);
        } catch (RejectedExecutionException stopping) {
            room.release();
        }
    }

    private static Mail mail(MailAddress to, Locale language, AccountMail about) {
        return new Mail()
                .addTo(to.text())
                .setSubject(new subject(about).setLocale(language).render().strip())
                .setText(new text(about).setLocale(language).render())
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
