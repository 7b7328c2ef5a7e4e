package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of surveys. */
@MessageBundle("surveys")
interface SurveysTexts {

    @Message("Surveys")
    String title();

    @Message("What you ask your customers, and what came of it")
    String summary();

    @Message("Export CSV")
    String export();

    @Message("Search by name")
    String search();

    @Message("State")
    String state();

    @Message("Every state")
    String every_state();

    @Message("Draft")
    String draft();

    @Message("Open")
    String open();

    @Message("Closed")
    String closed();

    @Message("Show all surveys")
    String clear();

    @Message("Name")
    String name();

    @Message("Kind")
    String kind();

    @Message("Headline")
    String headline();

    @Message("Responses")
    String responses();

    @Message("NPS")
    String nps();

    @Message("Satisfaction (CSAT)")
    String csat();

    @Message("Effort (CES)")
    String effort();

    @Message("Micro-survey")
    String micro();

    @Message("Custom")
    String custom();

    @Message("No kind yet")
    String no_kind();

    @Message("{low} to {high}")
    String range(String low, String high);

    @Message("n = {count}")
    String answers(String count);

    @Message("No result")
    String no_result();

    @Message(
            "Under each headline: its interval at 95 % and the number of answers. Below 30 answers a headline is grey: it may change a lot with the next ones.")
    String note();

    @Message("No surveys yet")
    String none();

    @Message(
            "A survey asks your customers one or more questions. Their answers are counted here, and are events of the customer that a model can use.")
    String none_text();

    @Message("A first survey, as a draft, from a terminal on this machine:")
    String none_how();

    @Message(
            "The answer holds its id. Open the survey with a POST to /open under that address, and responses can come.")
    String none_next();

    @Message("No survey is like that")
    String none_found();

    @Message("Change the search or the state.")
    String none_found_text();
}
