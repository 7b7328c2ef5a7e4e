package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of what respondents wrote. */
@MessageBundle("comments")
interface CommentsTexts {

    @Message("Comments")
    String title();

    @Message("Everything that respondents wrote in their own words")
    String summary();

    @Message("Export CSV")
    String export();

    @Message("Search in the words")
    String search();

    @Message("Every question")
    String every_question();

    @Message("Question")
    String question();

    @Message("Everybody")
    String every_group();

    @Message("Respondents")
    String group();

    @Message("Every language")
    String every_language();

    @Message("Language")
    String language();

    @Message("Every channel")
    String every_channel();

    @Message("Channel")
    String channel();

    @Message("First day")
    String from();

    @Message("to")
    String until();

    @Message("Last day")
    String to();

    @Message("Show all comments")
    String clear();

    @Message("Words")
    String words();

    @Message("Rating")
    String rating();

    @Message("Customer")
    String customer();

    @Message("Written")
    String at();

    @Message("Nobody knows who")
    String anonymous();

    @Message("No rating")
    String unrated();

    @Message("{count} on this page")
    String shown(String count);

    @Message("Nobody has written anything yet")
    String none();

    @Message("Comments, follow-ups and other answers in words stand here as soon as somebody writes one.")
    String none_text();

    @Message("No comment is like that")
    String none_found();

    @Message("Change the search or the filters.")
    String none_found_text();

    @Message("What came of the survey")
    String back();
}
