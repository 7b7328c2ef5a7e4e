package dev.rapport.application.survey;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.survey.Language;
import java.util.UUID;

/** Delivers invitations. */
public interface Postman {

    /** Whether it is known by which address mails are sent, and by which one the pages are reached from outside. */
    boolean isReady();

    /** @throws Conflict {@code email.not-configured} unless {@link #isReady} */
    default void requireReady() {
        if (!isReady()) {
            throw new Conflict(
                    "email.not-configured",
                    "mails can't be sent before RAPPORT_PUBLIC_URL and QUARKUS_MAILER_FROM are set");
        }
    }

    /** Tries it once; never throws. */
    Delivery deliver(Letter letter);

    /**
     * @param id stays the same however often it is sent
     * @param path of the survey's page, with the token that says who answers
     * @param unsubscribePath of the page on which the customer says that it wants no more mails
     */
    record Letter(
            UUID id, MailAddress to, KnownSurvey survey, Language language, String path, String unsubscribePath) {}

    /** What a mail server made of a letter. */
    sealed interface Delivery {

        record Accepted() implements Delivery {}

        /** This address never takes anything. @param reply such as {@code 550 5.1.1} */
        record NoSuchMailbox(String reply) implements Delivery {}

        /** Trying it again would be in vain. */
        record Refused(String reply) implements Delivery {}

        record NotNow(String reason) implements Delivery {}
    }
}
