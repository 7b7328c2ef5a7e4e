package dev.rapport.application.people;

import dev.rapport.application.mail.MailAddress;

/** Mails that somebody waits for. They are sent in the background: nobody learns by the time it takes who has an account. */
public interface AccountMails {

    /** Whether mails can be sent. */
    boolean isReady();

    void resetPassword(Person to, LinkToken link);

    /**
     * @param by who invites
     * @param workspace its name
     */
    void invite(MailAddress to, Person by, String workspace, LinkToken link);
}
