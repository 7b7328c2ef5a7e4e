package dev.rapport.web.mail;

import dev.rapport.application.survey.Postman.Delivery;
import io.vertx.ext.mail.SMTPException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the reply of a mail server means for the mail that it was asked to take. */
final class SmtpReply {

    /** The code of RFC 5321, and that of RFC 3463 if there is one; what follows may quote the recipient. */
    private static final Pattern CODES = Pattern.compile("^\\d{3}(?:[ -]([245]\\.\\d{1,3}\\.\\d{1,3}))?");

    private static final String OF_RECIPIENT = "recipient address not accepted";
    private static final String OF_CONTENT = "data";

    private SmtpReply() {}

    static Delivery of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal && refusal.getReplyCode() > 0) {
                return of(refusal);
            }
        }
        Throwable last = failure;
        while (last.getCause() != null) {
            last = last.getCause();
        }
        return new Delivery.NotNow("no answer: " + last.getClass().getSimpleName());
    }

    private static Delivery of(SMTPException refusal) {
        Matcher codes = CODES.matcher(String.valueOf(refusal.getReplyMessage()));
        String enhanced = codes.find() && codes.group(1) != null ? codes.group(1) : "";
        String reply = (refusal.getReplyCode() + " " + enhanced).strip();
        String about = String.valueOf(refusal.getMessage()).toLowerCase(java.util.Locale.ROOT);
        if (!refusal.isPermanent()) {
            return new Delivery.NotNow(reply);
        }
        if (about.startsWith(OF_RECIPIENT)) {
            return isOfMailbox(enhanced) ? new Delivery.NoSuchMailbox(reply) : new Delivery.Refused(reply);
        }
        // A refused sender or sign-in is a setting of ours that can be mended meanwhile.
        return about.contains(OF_CONTENT) ? new Delivery.Refused(reply) : new Delivery.NotNow(reply);
    }

    /** Of the address or its mailbox, and not of us, such as "relaying denied" or "your network is blocked". */
    private static boolean isOfMailbox(String enhanced) {
        return enhanced.isEmpty() || enhanced.startsWith("5.1.") || enhanced.startsWith("5.2.");
    }
}
