package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages about whom surveys ask say. */
@MessageBundle("whom")
interface AskingTexts {

    @Message("Whom it asks")
    String title();

    @Message(
            "The widget, invitations and POST /api/v1/surveys/…/askings ask whoever passes these steps, in this order.")
    String summary();

    @Message("Customer: userId or id")
    String customer();

    @Message("Explain")
    String explain();

    @Message("Nobody is known by that")
    String unknown();

    @Message(
            "Neither a userId nor an id of a customer is “{customer}”. Somebody new would be asked if the survey asks everybody.")
    String unknown_text(String customer);

    @Message("Would be asked now")
    String asks();

    @Message("Would not be asked now")
    String asks_not();

    @Message("The customer")
    String to_customer();

    @Message("Yes")
    String passed();

    @Message("No")
    String stopped();

    @Message(
            "{#when state}{#is 'open'}The survey is open.{#is 'draft'}The survey is a draft.{#is 'not-yet'}The survey opens later.{#is 'quota-reached'}The survey has as many answers as its quota allows.{#else}The survey is closed.{/when}")
    String open(String state);

    @Message(
            "{#if passed}The customer is in the survey's audience.{#else}The customer is not in the survey's audience.{/if}")
    String audience(boolean passed);

    @Message("This survey has not asked the customer before.")
    String never_asked();

    @Message(
            "{#if times == 1}This survey asked once, on {last}.{#else}This survey asked {times} times, last on {last}.{/if} It may ask again from {next} on.")
    String clock(int times, String last, String next);

    @Message(
            "{#if times == 1}This survey asked once, on {last}.{#else}This survey asked {times} times, last on {last}.{/if} Its clock never asks again.")
    String clock_over(int times, String last);

    @Message(
            "{#if asked == 0}No survey asked{#else if asked == 1}Surveys asked once{#else}Surveys asked {asked} times{/if} in {days} days; the fatigue budget allows {surveys}.")
    String budget(int asked, int days, int surveys);

    @Message(
            "Of 100 customers the survey asks {share}; this one {#if passed}is one of them{#else}is none of them{/if} (place {bucket} of 0 to 99).")
    String share(int share, boolean passed, int bucket);

    @Message("Asked before")
    String before();

    @Message("Never, as far as Rapport knows.")
    String before_none();

    @Message(
            "{#when channel}{#is 'widget'}Shown by the widget{#is 'email'}Invited by e-mail{#else}Asked by other means{/when} on {at}")
    String asked(String channel, String at);

    @Message("Closed without an answer on {at}.")
    String dismissed(String at);

    @Message("Fatigue budget")
    String budget_title();

    @Message("How often all surveys together may ask one customer. A survey's own clock counts that survey alone.")
    String budget_summary();

    @Message("Surveys at most (1 to 100)")
    String budget_surveys();

    @Message("In so many days, today included (1 to 3650)")
    String budget_days();

    @Message("Save")
    String save();

    @Message("Must be 1 to {most}: {value}")
    String bounds(int most, String value);
}
