package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of those who get no invitations. */
@MessageBundle("unsubscribed")
interface UnsubscribedTexts {

    @Message("Who gets no mails")
    String title();

    @Message("Customers who unsubscribed, and mailboxes that refused: no survey invites them by e-mail")
    String summary();

    @Message("Export CSV")
    String export();

    @Message("Search by customer: name, e-mail or id")
    String search();

    @Message("Unsubscribed or bounced")
    String every_reason();

    @Message("Why")
    String reason();

    @Message("Unsubscribed")
    String unsubscribed();

    @Message("Bounced")
    String bounced();

    @Message("Show all")
    String clear();

    @Message("Customer")
    String customer();

    @Message("Since")
    String at();

    @Message("Nobody has this address now")
    String nobody();

    @Message("{count} on this page")
    String shown(String count);

    @Message("Everybody gets mails")
    String none();

    @Message(
            "Whoever unsubscribes by the link at the end of an invitation stands here, and every mailbox that a mail server refused for good. Bounces that your mail provider reports later go to POST /api/v1/bounces.")
    String none_text();

    @Message("Surveys")
    String none_next();

    @Message("Nobody is like that")
    String none_found();

    @Message("Change the search or the filter.")
    String none_found_text();

    @Message(
            "Addresses are not kept here, only their digests: a bounced mailbox is shown with the customers who have it now. Whoever asks to be invited again: DELETE /api/v1/unsubscribed/(userId).")
    String note();
}
