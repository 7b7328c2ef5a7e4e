package dev.rapport.web.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts around every page. English stands here; another language is a file {@code messages/frame_<language>.properties}. */
@MessageBundle("frame")
interface FrameTexts {

    @Message("Rapport")
    String product();

    @Message("Skip to content")
    String skip();

    @Message("Main")
    String navigation();

    @Message("Menu")
    String menu();

    @Message("Overview")
    String overview();

    @Message("Customers")
    String customers();

    @Message("Models")
    String models();

    @Message("Surveys")
    String surveys();

    @Message("Data")
    String data();

    @Message("Find a customer")
    String find();

    @Message("Find a customer ( / )")
    String find_hint();

    @Message("Settings")
    String settings();

    @Message("Profile")
    String profile();

    @Message("Sign out")
    String sign_out();

    @Message("Where you are")
    String breadcrumb();

    @Message("Pages of this list")
    String pages();

    @Message("{first} to {last} of {total}")
    String range(String first, String last, String total);

    @Message("Previous")
    String previous();

    @Message("Next")
    String next();

    @Message("From the beginning")
    String first();

    @Message("New")
    String new_customer();

    @Message("required")
    String required();

    @Message("Show as a table")
    String as_table();

    @Message("Not scored")
    String not_scored();

    @Message("Copy")
    String copy();

    @Message("Copied")
    String copied();

    @Message("That did not work, and nothing was changed on this page. Try again, or reload the page.")
    String request_failed();

    @Message(
            "{#when notice}{#is SAVED}Saved.{#is REMOVED}Removed.{#is SIGNED_OUT}You have signed out.{#is PASSWORD_REMOVED}You are connected with your account at the provider. The password that was set here has been removed, and every other browser signed out.{#is IMPORT_BEGUN}The file is here and is being imported.{#is UNDO_BEGUN}The import is being undone.{#is MODEL_PUBLISHED}Published.{#is MODEL_PRIMARY}This is the primary model now.{#is MODEL_RETIRED}Retired. Its versions and their scores stay.{#is MODEL_RESTORED}In use again. Its lists are being made anew.{#is DRAFT_DISCARDED}The draft is gone.{#is SURVEY_OPENED}Open: whoever has the link can answer.{#is SURVEY_CLOSED}Closed. What came of it stays.{#is SURVEY_COPIED}This is the copy: a draft without responses.{#is INVITING_BEGUN}Everybody is being invited.{/when}")
    String notice(Notice notice);

    @Message("Go to the overview")
    String to_overview();

    @Message(
            "{#when status}{#is 400}This request can’t be understood{#is 401}Please sign in{#is 403}This is not open to you{#is 404}There is nothing here{#is 405}This can’t be done here{#is 409}Not ready yet{#is 413}That is too long{#is 503}Not available right now{#else}Something went wrong{/when}")
    String error_title(int status);

    @Message(
            "{#when status}{#is 400}The form may be too old, or the address incomplete: go back, reload the page and try again.{#is 401}Sign in and come back.{#is 403}Your role in this workspace is not enough for it. An admin or an owner of the workspace can give you another one.{#is 404}The address may be mistyped, what was here may have been removed, or it is in another one of your workspaces.{#is 405}Go back and try it from the page itself.{#is 409}What this page shows is being prepared. Try again in a minute.{#is 413}Go back and shorten what you wrote.{#is 503}Nothing is lost. Try again in a minute.{#else}It is our fault, and it has been logged. Try again; if it stays, tell whoever runs this server.{/when}")
    String error_text(int status);

    @Message("You have switched to another workspace")
    String switched();

    @Message(
            "You are in “{workspace}” now, and the form was of another workspace. Nothing was changed. Switch back in the menu and open the page again.")
    String switched_text(String workspace);

    @Message("Search")
    String search();

    @Message("Filter")
    String filter();

    @Message("Clear")
    String clear();

    // A page that is still coming.

    @Message("Being computed …")
    String coming();

    @Message("{done} of {all} customers scored")
    String step(String done, String all);

    @Message("Customers scored")
    String step_label();

    @Message(
            "This was stopped by a mistake of ours, and nothing was changed. It has been logged. Load this page again to try once more.")
    String rest_failed();
}
