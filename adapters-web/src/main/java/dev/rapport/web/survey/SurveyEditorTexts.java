package dev.rapport.web.survey;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the survey editor. */
@MessageBundle("asking")
interface SurveyEditorTexts {

    @Message("Edit {survey}")
    String title(String survey);

    @Message("Save")
    String save();

    @Message("Save and finish")
    String done();

    @Message("This has to be mended before the survey can be {#if draft}opened{#else}saved{/if}:")
    String problems(boolean draft);

    @Message("Nothing is saved yet. Everything you typed is still here; this has to be mended first:")
    String refused();

    @Message("This survey is open: what you save is what respondents see from then on.")
    String is_public();

    @Message("must be a whole number")
    String no_number();

    @Message("must be a date and a time, such as 2026-03-31T18:00")
    String no_moment();

    @Message("has been answered: its scale and options can’t change, and it can’t be removed ({key})")
    String answered(String key);

    @Message("Answered already: its scale and its options can’t change, but more options may be added.")
    String answered_hint();

    @Message("This survey has been answered. To change a scale or an option, copy it.")
    String is_answered();

    @Message("Copy the survey with what I wrote")
    String copy();

    @Message(
            "Somebody else saved this survey meanwhile, at {moment}. Nothing that you typed is lost, and nothing is saved yet.")
    String conflict(String moment);

    @Message(
            "This survey is not there any more: somebody deleted it. Nothing that you typed is lost, and nothing is saved yet.")
    String gone();

    @Message("Somebody else changed this survey meanwhile. You decide what becomes of it when you save.")
    String meanwhile();

    @Message("Look at the other version (new tab)")
    String other_version();

    @Message("Save mine over it")
    String save_over();

    @Message("Begin a new survey with mine")
    String begin_again();

    @Message("Name, address, languages")
    String basics();

    @Message("In the link to the survey, /s/… Who has the old link finds nothing there after a change.")
    String slug_hint();

    @Message("Asked in")
    String languages();

    @Message(
            "What isn’t said in one of them is said in the main language. The texts in a language that you take out go when you save.")
    String languages_hint();

    @Message("Questions")
    String questions();

    @Message("Question {number}")
    String question(int number);

    @Message("Option {number}")
    String option(int number);

    @Message("Condition {number}")
    String condition(int number);

    @Message("No question yet.")
    String no_questions();

    @Message("Add a question")
    String add_question();

    @Message("Add an option")
    String add_option();

    @Message("Add a condition")
    String add_condition();

    @Message("Move {what} up")
    String up(String what);

    @Message("Move {what} down")
    String down(String what);

    @Message("Remove {what}")
    String remove(String what);

    @Message("What the ends of the scale mean")
    String ends();

    @Message("Options")
    String options();

    @Message("After the questions")
    String after();

    @Message(
            "Asks why, in words that depend on the first answer. The general wording is for everybody else; left empty everywhere, nothing is asked.")
    String follow_up_hint();

    @Message("Asks for words of one’s own. Left empty, nothing is asked.")
    String follow_up_plain_hint();

    @Message("Asks for anything else at the end. Left empty, nothing is asked.")
    String comment_hint();

    @Message("Left empty, the page says thank you in its own words.")
    String thanks_hint();

    @Message("Whom to ask, and when")
    String asking();

    @Message("Times are those of {zone}. Without dates it is open from when you open it until you close it.")
    String dates_hint(String zone);

    @Message("How often it asks the same customer. A public link asks whoever follows it.")
    String clock_hint();

    @Message("Which customers are asked")
    String audience();

    @Message("Everybody, unless you say otherwise: only customers whose traits fulfil all of these are asked.")
    String audience_hint();

    @Message("Preview")
    String preview();

    @Message("What to show")
    String part_label();

    @Message("Language")
    String language_label();

    @Message("Show")
    String show();

    @Message("What respondents see")
    String frame();

    @Message("As soon as there is a question, it is shown here as respondents will see it.")
    String nothing_to_show();

    @Message("Try it: no answer given here is stored.")
    String preview_hint();

    @Message("Complete: nothing is missing.")
    String ready();

    @Message(
            "{#switch part}{#case 'questions'}Questions{#case 'words'}After the questions{#case 'thanks'}Thank-you page{#case 'promoter'}After a promoter’s answer{#case 'passive'}After a passive’s answer{#case 'detractor'}After a detractor’s answer{#case 'positive'}After a satisfied answer{#case 'neutral'}After a neutral answer{#case 'negative'}After a dissatisfied answer{#case 'easy'}After “easy”{#case 'neither'}After “neither easy nor hard”{#else}After “hard”{/switch}")
    String part(String part);

    @Message(
            "{#switch part}{#case 'questions'}{#if place > 0}Question {place}{#else}Questions{/if}{#case 'followUp'}Follow-up{#case 'comment'}Comment{#case 'thanks'}Thanks{#case 'asking'}Whom to ask{#else}Survey{/switch}")
    String where(String part, int place);

    @Message(
            "{#switch key}{#case 'name'}Name{#case 'slug'}Address{#case 'kind'}Kind{#case 'language'}Main language{#case 'text'}Text{#case 'key'}Key, for programs{#case 'required'}An answer is required{#case 'format'}Format{#case 'format/kind'}Format{#case 'format/scale'}Scale{#case 'format/scale/low'}From{#case 'format/scale/high'}To{#case 'format/style'}Drawn as{#case 'format/polarity'}Which end is good{#case 'format/low'}The lowest means{#case 'format/high'}The highest means{#case 'format/options'}Options{#case 'followUp/text'}Follow-up question{#case 'followUp/byGroup/promoter'}To promoters (9 and 10){#case 'followUp/byGroup/passive'}To passives (7 and 8){#case 'followUp/byGroup/detractor'}To detractors (0 to 6){#case 'followUp/byGroup/positive'}To the satisfied (4 and 5){#case 'followUp/byGroup/neutral'}To the neutral (3){#case 'followUp/byGroup/negative'}To the dissatisfied (up to 2){#case 'followUp/byGroup/easy'}To those who found it easy{#case 'followUp/byGroup/neither'}To those in between{#case 'followUp/byGroup/hard'}To those who found it hard{#case 'comment'}Comment{#case 'thanks'}Thank-you text{#case 'asking/opensAt'}Opens at{#case 'asking/closesAt'}Closes at{#case 'asking/quota'}At most so many responses{#case 'asking/share'}Share of people in %{#case 'asking/clock/kind'}Asks the same customer{#case 'asking/clock/times'}Times{#case 'asking/clock/days'}Days between{#case 'asking/unsigned'}A forged or expired link gives{#case 'property'}Trait{#case 'operator'}Comparison{#case 'operand'}Value, one a line{#else}{key}{/switch}")
    String label(String key);

    @Message(
            "{#switch choice}{#case 'rating'}Rating{#case 'single_choice'}One of several options{#case 'multiple_choice'}Any of several options{#case 'yes_no'}Yes or no{#case 'short_text'}A line of text{#case 'long_text'}Several lines of text{#case 'numbers'}Numbers{#case 'stars'}Stars{#case 'smileys'}Smileys{#case 'high_is_good'}The highest{#case 'low_is_good'}The lowest{#case 'once'}once{#case 'every'}repeatedly{#case 'times'}some times{#case 'anonymous'}The survey, anonymously{#case 'refuse'}A page that refuses{#case 'nps'}NPS{#case 'csat'}Satisfaction (CSAT){#case 'effort'}Effort (CES){#case 'micro'}Micro-survey{#case 'custom'}Custom{#else}{choice}{/switch}")
    String choice(String choice);
}
