package dev.rapport.web.people;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages by which people come in, and of their own. */
@MessageBundle("people")
interface PeopleTexts {

    @Message("Sign in")
    String sign_in();

    @Message("Sign out")
    String sign_out();

    @Message("E-mail")
    String email();

    @Message("Password")
    String password();

    @Message("Forgot your password?")
    String forgot();

    @Message("E-mail or password is wrong. Both are compared exactly; look for a caps lock.")
    String wrong();

    @Message("Too many tries. Wait {#if minutes == 1}a minute{#else}{minutes} minutes{/if}, then try again.")
    String wait_minutes(long minutes);

    @Message(
            "This Rapport is new, and nobody has an account yet. It has written a set-up link, good for 24 hours, to the file “set-up-link” in its data folder, and to the terminal that it was started from. Restart it for a new one.")
    String not_set_up();

    @Message("Continue with {provider}")
    String provider_continue(String provider);

    @Message(
            "{#when code}{#is 'provider.unreachable'}The provider can’t be reached at the moment. Try again in a minute, or sign in with your password.{#is 'provider.unverified'}The provider doesn’t say that your e-mail address has been confirmed. Confirm it there, or sign in with your password.{#is 'provider.unknown'}Nobody here has an account with the e-mail address that the provider names. If you were invited, open the link of the invitation first.{#is 'provider.other-account'}Your account here is connected with another account at the provider. Sign in with your password, and disconnect it in your profile.{#is 'person.exists'}Your account has been made at this very moment. Try again.{#is 'provider.failed'}That did not work. Try again; if it stays, tell whoever runs this server.{/when}")
    String provider_refusal(String code);

    @Message("Signing in with {provider}")
    String provider_title(String provider);

    @Message(
            "Your account is connected with your account there. Once it is disconnected, the next account there with your e-mail address that signs in is connected.")
    String provider_text();

    @Message("Disconnect")
    String provider_disconnect();

    @Message("You have no password. To set one, sign out and use “Forgot your password?”.")
    String no_password();

    @Message("You have signed out.")
    String signed_out();

    @Message("Set up Rapport")
    String set_up();

    @Message("You will be the owner. Others are invited later, in the settings.")
    String set_up_text();

    @Message("You")
    String you();

    @Message("Your name")
    String name();

    @Message("At least 12 characters. A sentence of your own is easy to remember and hard to guess.")
    String password_hint();

    @Message("Your workspace")
    String your_workspace();

    @Message("Name of the workspace")
    String workspace_name();

    @Message("Time zone")
    String zone();

    @Message("Decides where a day begins. Stays as it is once the first event is in.")
    String zone_hint();

    @Message("Currency")
    String currency();

    @Message("Values in it are added up. Stays as it is once the first event is in.")
    String currency_hint();

    @Message("Language")
    String language();

    @Message("Create account and workspace")
    String create();

    @Message("This link doesn’t open anything any more")
    String link_gone();

    @Message(
            "{#when kind}{#is 'set-up'}It was used, or it is older than 24 hours. If nobody has an account yet, restart Rapport: it writes a new one.{#is 'invitation'}It was used or taken back, it is older than 7 days, or it was made for another e-mail address. Ask who invited you for a new one.{#else}It was used, or it is older than an hour. Ask for a new one.{/when}")
    String link_gone_text(String kind);

    @Message("New password")
    String new_password();

    @Message("Forgotten password")
    String forgot_title();

    @Message("We send you a link by which you can set a new one.")
    String forgot_text();

    @Message("Send the link")
    String forgot_send();

    @Message("If there is an account with this address, a link is on its way to it. It is good for an hour.")
    String forgot_sent();

    @Message(
            "This Rapport can’t send mails. Ask an admin of your workspace to remove and invite you again, or whoever runs this server to set up mail.")
    String forgot_no_mail();

    @Message("Back to signing in")
    String back();

    @Message("Save the new password")
    String reset();

    @Message("Join {workspace}")
    String join(String workspace);

    @Message("You are invited as {role}.")
    String join_text(String role);

    @Message("{#when role}{#is 'owner'}owner{#is 'admin'}admin{#is 'analyst'}analyst{#else}viewer{/when}")
    String role(String role);

    @Message("Create the account and join")
    String join_create();

    @Message("Join")
    String join_now();

    @Message("You are signed in as {email}, but this invitation is for {invited}. Sign out first.")
    String join_other(String email, String invited);

    @Message("Profile")
    String profile();

    @Message("Save")
    String save();

    @Message("Change the password")
    String change_password();

    @Message("Present password")
    String present_password();

    @Message("You stay signed in here, and are signed out everywhere else.")
    String change_password_text();

    @Message("Where you are signed in")
    String sessions();

    @Message("Browser")
    String browser();

    @Message("Address")
    String address();

    @Message("Since")
    String since();

    @Message("Last used")
    String last_used();

    @Message("this one")
    String this_one();

    @Message("Sign out everywhere")
    String sign_out_everywhere();

    @Message(
            "{#when code}{#is 'password.too-short'}The password is too short: at least 12 characters.{#is 'password.too-long'}The password is too long: at most 200 characters.{#is 'password.guessable'}This password is too easy to guess.{#is 'password.wrong'}This is not your present password.{#is 'person.invalid'}Please say your name, in at most 100 characters.{#is 'person.exists'}There is an account with this address. Use its password, and you are in.{#is 'provider.only-way'}Set a password first: there would be no other way in.{#is 'email.invalid'}This is not an e-mail address.{#is 'workspace.invalid'}The workspace needs a name, of at most 100 characters.{#is 'workspace.in-use'}Time zone and currency stay as they are, since events have come in.{#is 'zone.invalid'}Please choose a time zone from the list.{#is 'currency.invalid'}Please choose a currency from the list.{#else}That did not work: {code}.{/when}")
    String refusal(String code);
}
