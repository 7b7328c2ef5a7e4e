package dev.rapport.web.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the audit log. */
@MessageBundle("audit")
interface AuditTexts {

    @Message(
            "{#when word}{#is 'bounce-noted'}Noted a bounced mail{#is 'customer-erased'}Erased a customer{#is 'customer-exported'}Exported all that is stored of a customer{#is 'customer-resubscribed'}Subscribed a customer again{#is 'customers-invited'}Invited customers to a survey{#is 'fatigue-budget-changed'}Changed the fatigue budget{#is 'import-begun'}Began an import{#is 'import-undone'}Undid an import{#is 'key-added'}Made a key{#is 'key-reinstated'}Let a key open again{#is 'key-revoked'}Revoked a key{#is 'member-added'}Joined{#is 'member-invited'}Invited somebody{#is 'member-removed'}Removed a member{#is 'member-role-changed'}Changed a role{#is 'member-uninvited'}Took an invitation back{#is 'model-copied'}Copied a model{#is 'model-created'}Created a model{#is 'model-draft-discarded'}Discarded a draft{#is 'model-draft-saved'}Saved a draft{#is 'model-made-primary'}Made a model primary{#is 'model-published'}Published a model{#is 'model-renamed'}Renamed a model{#is 'model-restored'}Restored a model{#is 'model-retired'}Retired a model{#is 'password-changed'}Changed their password{#is 'password-reset'}Set a password they had forgotten{#is 'provider-connected'}Connected their account with the identity provider{#is 'provider-disconnected'}Disconnected their account from the identity provider{#is 'retention-changed'}Changed how long events are kept{#is 'scores-rebuilt'}Had all scores made again{#is 'survey-closed'}Closed a survey{#is 'survey-copied'}Copied a survey{#is 'survey-created'}Created a survey{#is 'survey-links-signed'}Signed links to a survey{#is 'survey-opened'}Opened a survey{#is 'survey-removed'}Removed a survey{#is 'survey-saved'}Changed a survey{#is 'workspace-changed'}Changed the workspace{#is 'workspace-opened'}Opened a workspace{#else}{word}{/when}")
    String action(String word);

    @Message(
            "{#when what}{#is 'currency'}Currency{#is 'customers-named'}Customers named{#is 'days'}Days{#is 'expires'}Expires{#is 'kind'}Kind{#is 'language'}Language{#is 'name'}Name{#is 'role'}Role{#is 'scopes'}Limited to{#is 'surveys'}Surveys{#is 'version'}Version{#is 'zone'}Time zone{#else}{what}{/when}")
    String aspect(String what);

    @Message(
            "{#when word}{#is 'owner'}Owner{#is 'admin'}Admin{#is 'analyst'}Analyst{#is 'viewer'}Viewer{#is 'write'}Write{#is 'read'}Read{#is 'management'}Management{#is 'customers'}Customers{#is 'models'}Models{#is 'surveys'}Surveys{#is 'data'}Data{#is 'workspace'}Workspace{#is 'en'}English{#is 'de'}German{#is 'id'}Indonesian{#is 'lt'}Lithuanian{#is 'for-ever'}for ever{#else}{word}{/when}")
    String value(String word);

    @Message("Everybody")
    String everybody();

    @Message("Everything")
    String everything();

    @Message("First day")
    String from();

    @Message("Last day")
    String to();

    @Message("to")
    String until();

    @Message("Nothing was changed that fits")
    String none_found();

    @Message("Another day, another person or another kind of change may.")
    String none_found_text();

    @Message("somebody who is gone")
    String gone();
}
