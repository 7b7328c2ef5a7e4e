package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of a survey's responses. */
@MessageBundle("answers")
interface AnswersTexts {

    @Message("Responses")
    String title();

    @Message("Each response with its answers, and who gave it")
    String summary();

    @Message("Export CSV")
    String export();

    @Message("Search by customer: name, e-mail or id")
    String search();

    @Message("Every channel")
    String every_channel();

    @Message("Channel")
    String channel();

    @Message("Finished or not")
    String every_state();

    @Message("State")
    String state();

    @Message("Finished")
    String finished();

    @Message("Not finished")
    String partial();

    @Message("Every asking")
    String every_wave();

    @Message("Asking")
    String wave();

    @Message("Asking {number}")
    String wave_of(long number);

    @Message("First day")
    String from();

    @Message("to")
    String until();

    @Message("Last day")
    String to();

    @Message("Show all responses")
    String clear();

    @Message("Customer")
    String customer();

    @Message("Answer")
    String answer();

    @Message("Answered")
    String at();

    @Message("Nobody knows who")
    String anonymous();

    @Message("Not answered")
    String unanswered();

    @Message("Yes")
    String yes();

    @Message("No")
    String no();

    @Message("All answers ({count})")
    String all(int count);

    @Message("{count} on this page")
    String shown(String count);

    @Message("No responses yet")
    String none();

    @Message(
            "As soon as somebody answers, the response stands here with everything that was answered, also if it is not finished yet. Share the survey’s link, put the widget on your pages, or invite customers by e-mail.")
    String none_text();

    @Message("Share the survey")
    String none_next();

    @Message("No response is like that")
    String none_found();

    @Message("Change the search or the filters.")
    String none_found_text();
}
