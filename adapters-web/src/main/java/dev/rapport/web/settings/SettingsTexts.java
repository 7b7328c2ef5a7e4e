package dev.rapport.web.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the workspace's settings. */
@MessageBundle("settings")
interface SettingsTexts {

    @Message("Settings")
    String title();

    @Message("Workspace")
    String workspace();

    @Message("Members")
    String members();

    @Message("API keys")
    String keys();

    @Message("Audit log")
    String audit();

    @Message("Name")
    String name();

    @Message("Language")
    String language();

    @Message("The one that people are spoken to in who join. Everybody can choose another in their profile.")
    String language_hint();

    @Message("Time zone")
    String zone();

    @Message("Currency")
    String currency();

    @Message("Stays as it is since events have come in: days and sums are computed with it.")
    String fixed();

    @Message("Save")
    String save();

    @Message("Open another workspace")
    String open_another();

    @Message(
            "A workspace has its own customers, models, surveys, keys and members; nothing is shared. You will own it.")
    String open_text();

    @Message("Open workspace")
    String open();

    @Message("Invite somebody")
    String invite();

    @Message("E-mail")
    String email();

    @Message("Role")
    String role();

    @Message("{#when role}{#is 'owner'}Owner{#is 'admin'}Admin{#is 'analyst'}Analyst{#else}Viewer{/when}")
    String role_name(String role);

    @Message(
            "{#when role}{#is 'owner'}everything, owners included{#is 'admin'}data, keys and members, too{#is 'analyst'}changes models and surveys{#else}sees everything, changes nothing{/when}")
    String role_text(String role);

    @Message("Make the invitation")
    String invite_now();

    @Message(
            "A mail with this link is on its way to {email}. You can also hand it on yourself. It is good for 7 days, and shown only now:")
    String invited_mail(String email);

    @Message("Hand this link to {email}. It is good for 7 days, and shown only now:")
    String invited_link(String email);

    @Message("Take back")
    String take_back();

    @Message("Member")
    String member();

    @Message("Since")
    String since();

    @Message("Last seen")
    String seen();

    @Message("never")
    String never();

    @Message("you")
    String you();

    @Message("Change")
    String change();

    @Message("Remove")
    String remove();

    @Message("Remove {name}?")
    String remove_title(String name);

    @Message("{name} sees nothing of “{workspace}” any more, at once. What they made stays. They can be invited again.")
    String remove_text(String name, String workspace);

    @Message("Cancel")
    String cancel();

    @Message("Key")
    String key();

    @Message("Kind")
    String kind();

    @Message("{#when kind}{#is 'write'}Write{#is 'read'}Read{#else}Management{/when}")
    String kind_name(String kind);

    @Message(
            "{#when kind}{#is 'write'}writes events and shows surveys; may be public, as in a website{#is 'read'}reads by the API what a viewer sees{#else}does by the API what an admin may{/when}")
    String kind_text(String kind);

    @Message("Limited to")
    String scopes();

    @Message("Nothing chosen: the whole API. A write key has no such limits.")
    String scopes_hint();

    @Message(
            "{#when scope}{#is 'customers'}Customers{#is 'models'}Models{#is 'surveys'}Surveys{#is 'data'}Data{#else}Workspace{/when}")
    String scope(String scope);

    @Message("Expires on")
    String expires();

    @Message("The first day on which it opens nothing any more. Empty: never.")
    String expires_hint();

    @Message("Last used")
    String last_used();

    @Message("Make a key")
    String make_key();

    @Message("What it is for, such as “Website” or “Data warehouse”.")
    String key_name_hint();

    @Message("This is the key. Copy it now: it is not kept, and shown only this once.")
    String key_shown();

    @Message("Revoke")
    String revoke();

    @Message("Revoke the key “{name}”?")
    String revoke_title(String name);

    @Message("Whatever uses {prefix}… is refused from now on. This can’t be taken back.")
    String revoke_text(String prefix);

    @Message("given by the environment")
    String preset();

    @Message("expired")
    String expired();

    @Message("When")
    String when();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("Subject")
    String subject();

    @Message("From")
    String from();

    @Message("Who changed what, when, and from where. Nothing here can be changed or removed.")
    String audit_text();

    @Message("Nothing was changed yet")
    String audit_none();

    @Message("As soon as somebody publishes a model, makes a key or invites a colleague, it stands here.")
    String audit_none_text();

    @Message("Export CSV")
    String export();

    @Message("Rapport itself")
    String system();

    @Message("key {prefix}…")
    String by_key(String prefix);

    @Message(
            "{#when code}{#is 'member.exists'}This person is a member already.{#is 'member.above-you'}Only an owner can do that.{#is 'member.last-owner'}A workspace needs an owner. Make somebody else an owner first.{#is 'invitation.too-many'}There are too many open invitations. Take some back first.{#is 'email.invalid'}This is not an e-mail address.{#is 'key.invalid'}The key needs a name of at most 100 characters, a write key has no limits, and an expiry lies in the future.{#is 'key.too-many'}A workspace has at most 100 keys. Revoke one first.{#is 'key.preset'}This key is given by the environment. Change it there, or take it away there and start again.{#is 'workspace.invalid'}The workspace needs a name, of at most 100 characters.{#is 'workspace.in-use'}Time zone and currency stay as they are, since events have come in.{#is 'zone.invalid'}Please choose a time zone from the list.{#is 'currency.invalid'}Please choose a currency from the list.{#else}That did not work: {code}.{/when}")
    String refusal(String code);

    @Message("Name or e-mail")
    String find_member();

    @Message("Every role")
    String every_role();

    @Message("Nobody found")
    String no_member();

    @Message("No member and no invitation matches.")
    String no_member_text();

    @Message("Invited until {moment}")
    String invited_until(String moment);

    @Message("Invitation ended {moment}")
    String invitation_over(String moment);

    @Message("Name or beginning of a key")
    String find_key();

    @Message("Every kind")
    String every_kind();

    @Message("No key found")
    String no_key();

    @Message("Revoked keys are not shown; the audit log remembers them.")
    String no_key_text();
}
