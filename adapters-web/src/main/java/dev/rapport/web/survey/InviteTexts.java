package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about inviting customers by e-mail. */
@MessageBundle("invite")
interface InviteTexts {

    @Message("Invite by e-mail")
    String title();

    @Message("Those whom the survey is to ask now, at the address in their trait “email”. Nobody is invited twice.")
    String summary();

    @Message("Mails can’t be sent yet")
    String not_ready();

    @Message(
            "Set RAPPORT_PUBLIC_URL, QUARKUS_MAILER_FROM and your mail server, and start Rapport again. docs/surveys.md lists the settings.")
    String not_ready_text();

    @Message("This survey is not open, so it invites nobody.")
    String not_open();

    @Message("Everybody in the audience who has an address")
    String everybody_text();

    @Message("Invite everybody")
    String everybody();

    @Message("Or these customers: one userId a line, at most 1,000")
    String users();

    @Message("Invite these")
    String listed();

    @Message("Invitations so far")
    String so_far();

    @Message("Invitations")
    String number();

    @Message("State")
    String state();

    @Message("Not invited, because")
    String reason();

    @Message("Customers")
    String customers();

    @Message("{#if queued == '1'}1 customer is invited.{#else}{queued} customers are invited.{/if}")
    String queued(String queued);

    @Message("Everybody, the last time")
    String last_time();

    @Message("Still going on. Reload the page for newer numbers.")
    String going_on();

    @Message(
            "{#when state}{#is 'queued'}waiting to be sent{#is 'sent'}sent{#is 'bounced'}bounced: no such mailbox{#is 'failed'}refused by the mail server{#else}not sent after all: unsubscribed, or the survey closed{/when}")
    String state_of(String state);

    @Message(
            "{#when reason}{#is 'audience'}not in the survey’s audience{#is 'clock'}asked before; the survey’s clock says when again{#is 'budget'}asked enough by all surveys together{#is 'share'}not in the share of people who are asked{#is 'no-address'}no address in the trait “email”{#is 'unsubscribed'}unsubscribed{#is 'bounced'}the mailbox bounced{#is 'quota-reached'}the survey has all the answers it needs{#else}the survey is not open{/when}")
    String reason_of(String reason);
}
