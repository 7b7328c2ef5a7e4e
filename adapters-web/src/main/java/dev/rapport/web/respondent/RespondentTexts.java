package dev.rapport.web.respondent;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the respondents' pages say besides the survey's own words; in the other languages: {@code messages/respondent_<language>.properties}. */
@MessageBundle("respondent")
interface RespondentTexts {

    @Message("Survey")
    String survey();

    @Message("Language")
    String language();

    @Message("Step {number} of 2")
    String step(int number);

    @Message("required")
    String required();

    @Message("Choose any that apply")
    String several();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("No answer")
    String no_answer();

    @Message("{count} of {most} stars")
    String stars(String count, String most);

    @Message("{count} of {most}")
    String smiley(String count, String most);

    @Message("Next")
    String next();

    @Message("Send")
    String send();

    @Message("Back")
    String back();

    @Message("Leave this empty")
    String trap();

    @Message("Please look at the marked answers again. Nothing of what you wrote is lost.")
    String mistakes();

    @Message(
            "{#when mistake}{#is 'missing'}Please answer this question.{#is 'nothing'}Please answer at least one question.{#is 'words'}Please write at most 5,000 characters of plain text.{#else}Please choose one of the answers.{/when}")
    String mistake(String mistake);

    @Message("Thank you!")
    String thanks();

    @Message("Your answers are stored.")
    String thanks_text();

    @Message("Change my answers")
    String change();

    @Message(
            "{#when state}{#is 'not-yet'}This survey has not begun yet{#is 'closed'}This survey is closed{#is 'quota-reached'}This survey has all the answers it needs{#is 'unsigned'}This link is not valid{#else}There is no survey here{/when}")
    String state_title(String state);

    @Message(
            "{#when state}{#is 'not-yet'}Please come back later.{#is 'closed'}It takes no more answers. Thank you for coming by.{#is 'quota-reached'}It takes no more answers. Thank you for coming by.{#is 'unsigned'}It may have expired, or be incomplete. Please ask whoever sent it to you for a new one.{#else}The link may be incomplete, or the survey is still being prepared. Please ask whoever sent it to you.{/when}")
    String state_text(String state);

    @Message(
            "{#when status}{#is 400}The form is too old{#is 404}There is no survey here{#is 413}That is too long{#is 429}Too many at once{#is 503}Not available right now{#else}Something went wrong{/when}")
    String error_title(int status);

    @Message(
            "{#when status}{#is 400}Please go back, reload the page and send it again. The page needs cookies.{#is 404}The link may be incomplete. Please ask whoever sent it to you.{#is 413}Please go back and shorten what you wrote.{#is 429}Please wait a minute, go back and send it again.{#is 503}Please wait a minute, go back and send it again.{#else}It is our fault. Please go back and try again.{/when}")
    String error_text(int status);

    @Message("Unsubscribe")
    String unsubscribe();

    @Message("After this you are sent no more mails that invite you to a survey.")
    String unsubscribe_text();

    @Message("Send me no more mails")
    String unsubscribe_now();

    @Message("You are unsubscribed")
    String unsubscribed();

    @Message("You are sent no more mails that invite you to a survey. You can close this page.")
    String unsubscribed_text();
}
