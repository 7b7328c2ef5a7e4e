package dev.rapport.web.mail;

import dev.rapport.application.survey.Postman;
import io.quarkus.mailer.Mail;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Sends one mail for each letter, by the server that Quarkus' mailer is configured for. */
@ApplicationScoped
class SmtpPostman implements Postman {

    private static final Logger LOG = Logger.getLogger(SmtpPostman.class);

    /** Renders templates/SmtpPostman/page.html. */
    record page(InvitationMail mail) implements TemplateInstance {}

    /** Renders templates/SmtpPostman/plain.txt. */
    record plain(InvitationMail mail) implements TemplateInstance {}

    private final MailServer server;
    private final PublicAddress address;
    private final Optional<String> from;

    SmtpPostman(
            MailServer server,
            PublicAddress address,
            @ConfigProperty(name = "quarkus.mailer.from") Optional<String> from) {
        this.server = server;
        this.address = address;
        this.from = from;
    }

    @Override
    public boolean isReady() {
        return address.isKnown() && from.isPresent();
    }

    @Override
    public Delivery deliver(Letter letter) {
        try {
            server.send(mail(letter));
            return new Delivery.Accepted();
        } catch (RuntimeException failure) {
            Delivery delivery = SmtpReply.of(failure);
            LOG.warnf("Invitation %s was not sent: %s", letter.id(), delivery);
            return delivery;
        }
    }

    private Mail mail(Letter letter) {
        InvitationMail shown = InvitationMail.of(letter, address.text());
        Locale locale = letter.language().locale();
        return new Mail()
                .addTo(letter.to().text())
                .setSubject(shown.subject())
                .setText(new plain(shown).setLocale(locale).render())
                .setHtml(new page(shown).setLocale(locale).render())
                // The same each time, so that whoever gets a mail twice after a crash can tell.
                .addHeader("Message-ID", "<" + letter.id() + "@" + address.host() + ">")
                .addHeader("List-Unsubscribe", "<" + shown.unsubscribe() + ">")
                .addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click")
                .addHeader("Auto-Submitted", "auto-generated");
    }
}
