package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about a survey's life: beginning it, its state, sharing it, copying and deleting it. */
@MessageBundle("survey")
interface SurveyLifeTexts {

    @Message("On your own pages: the widget")
    String share_widget();

    @Message("Invite by e-mail")
    String share_invite();

    @Message("New survey")
    String begin();

    @Message("Begins a draft. Nobody is asked until you open it.")
    String begin_summary();

    @Message("What do you want to ask?")
    String begin_with();

    @Message(
            "{#switch key}{#case 'nps'}Would they recommend us? (NPS){#case 'csat'}How satisfied are they? (CSAT){#case 'effort'}How easy was it? (customer effort){#case 'after-support-case'}After a support case{#case 'after-onboarding'}After onboarding{#case 'why-cancel'}Why did you cancel?{#case 'micro'}A micro-survey of your own{#else}A survey of your own{/switch}")
    String begin_title(String key);

    @Message(
            "{#switch key}{#case 'nps'}A rating from 0 to 10, and a follow-up in words that depend on it. Once every 90 days.{#case 'csat'}A rating from 1 to 5, and a follow-up in words that depend on it. Once every 30 days.{#case 'effort'}Agreement from 1 to 7, and a follow-up in words that depend on it. Once every 30 days.{#case 'after-support-case'}Three short questions: how the help was, whether the issue is resolved, what to do better.{#case 'after-onboarding'}How easy it was to get started, whether anything is missing, and what.{#case 'why-cancel'}The reason from a list, and what would bring them back.{#case 'micro'}Empty: one to three questions of any format.{#else}Empty: as many questions as you need, of any format.{/switch}")
    String begin_text(String key);

    @Message(
            "{#switch key}{#case 'nps'}Would they recommend us?{#case 'csat'}How satisfied are they?{#case 'effort'}How easy was it?{#case 'after-support-case'}After a support case{#case 'after-onboarding'}After onboarding{#case 'why-cancel'}Why did you cancel?{#case 'micro'}Micro-survey{#else}Survey{/switch}")
    String begin_name(String key);

    @Message("Name")
    String name();

    @Message("For you and your colleagues; respondents don’t see it. Left empty, it is called after what you ask.")
    String name_hint();

    @Message("must have 1 to 100 characters")
    String name_refused();

    @Message("Main language")
    String main_language();

    @Message("The templates are there in all four languages; the main one stands in where you take a text out.")
    String main_language_hint();

    @Message("Begin the draft")
    String begin_go();

    @Message("Cancel")
    String cancel();

    @Message(
            "{#switch tag}{#case 'en'}English{#case 'de'}German{#case 'id'}Indonesian{#case 'lt'}Lithuanian{#else}{tag}{/switch}")
    String language(String tag);

    @Message("There is a survey with this address already")
    String slug_taken();

    @Message("Copy of {name}")
    String copy_of(String name);

    @Message("Edit")
    String edit();

    @Message("Open the survey")
    String open();

    @Message("Open it again")
    String reopen();

    @Message("Close the survey")
    String close();

    @Message("Copy")
    String copy();

    @Message("Delete")
    String remove();

    @Message("A draft: nobody can answer yet. It is ready to be opened.")
    String draft_ready();

    @Message("A draft: nobody can answer yet.")
    String draft();

    @Message("{#if count == 1}One thing has{#else}{count} things have{/if} to be mended before it can be opened")
    String to_mend(int count);

    @Message("It takes answers.")
    String takes();

    @Message("It takes answers until {moment}.")
    String takes_until(String moment);

    @Message("It is open, and takes answers from {moment} on.")
    String not_yet(String moment);

    @Message("It takes no answers any more: its closing date, {moment}, is over.")
    String over(String moment);

    @Message("It takes no answers any more: its quota of responses is reached: {quota}.")
    String quota_reached(String quota);

    @Message("Closed: it takes no answers. What came of it stays.")
    String closed();

    @Message("Share")
    String share();

    @Message(
            "Whoever has this link can answer, without signing in. The page speaks the browser’s language, if the survey is asked in it.")
    String share_text();

    @Message("The link works once the survey is open.")
    String share_draft();

    @Message("The link says that the survey is closed.")
    String share_closed();

    @Message("A link for each language")
    String share_languages();

    @Message("Look at it (new tab)")
    String look();

    @Message("Delete {name}?")
    String remove_title(String name);

    @Message(
            "The survey and everything written for it will be lost, and its link {link} will lead nowhere. Nobody has answered it. This can’t be undone.")
    String remove_text(String link);

    @Message(
            "{#if count == '1'}One response has{#else}{count} responses have{/if} come in: a survey that has been answered can’t be deleted. Close it instead; what came of it stays.")
    String remove_refused(String count);

    @Message("Delete the survey")
    String remove_yes();

    @Message("Keep it")
    String remove_no();
}
