package dev.rapport.web.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails say besides the survey's own words; in the other languages: {@code messages/mail_<language>.properties}. */
@MessageBundle("mail")
interface MailTexts {

    @Message("Choose an answer. The page that opens stores it when you send it, and not before.")
    String choose();

    @Message("It takes a minute.")
    String open();

    @Message("Answer the survey")
    String answer();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("You don’t want such mails any more?")
    String enough();

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("This mail is meant for you alone: whoever has its links can answer in your name.")
    String alone();
}
