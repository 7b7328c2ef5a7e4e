package dev.rapport.web.mail;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What mails about accounts say. */
@MessageBundle("account")
interface AccountTexts {

    @Message("Set a new password")
    String reset_subject();

    @Message(
            "Somebody, probably you, asked for a new password for {email} at {host}. By this link you can set one within an hour:")
    String reset_text(String email, String host);

    @Message("If it wasn’t you, there is nothing to do: the present password stays.")
    String reset_else();

    @Message("{by} invites you to {workspace}")
    String invite_subject(String by, String workspace);

    @Message("{by} invites you to the workspace “{workspace}” at {host}. By this link you can join within 7 days:")
    String invite_text(String by, String workspace, String host);

    @Message("If you didn’t expect this, there is nothing to do.")
    String invite_else();
}
