package dev.rapport.web.scoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts around what a linter finds. */
@MessageBundle("lint")
interface LintTexts {

    @Message("What the data says: {name}")
    String title(String name);

    @Message("What the data says")
    String heading();

    @Message("The four classic mistakes of scoring, looked for in all events and in who looks at the scores")
    String summary();

    @Message("Look for problems in the data")
    String look();

    @Message("Looking…")
    String looking();

    @Message("Nothing to warn about: every part has data and varies, none outweighs the others.")
    String nothing();

    @Message("{customers} customers, {scored} of them scored, as of {day}.")
    String looked_at(String customers, String scored, String day);

    @Message("Of the draft as it was saved last.")
    String of_draft();

    @Message("Before the data can be looked at, mend what is wrong with the draft.")
    String mend();

    @Message("To the editor")
    String editor();

    @Message("Hint")
    String hint();

    // What it finds; Warnings puts the numbers in. The API says the English of ModelWarning.

    @Message(
            "{#if withoutValue == ''}No data: no such event{#if days > 0} in the last {days} days{/if}{#else}No data: none of the {withoutValue} events{#if days > 0} in the last {days} days{/if} carries a value{/if}{#if last != ''}; there were {ever} before, the last on {last}.{#else if withoutValue == ''}, and none ever before.{#else}, and none before did.{/if}")
    String no_data(int days, String withoutValue, String ever, String last);

    @Message(
            "Without window or fading a score can never fall: nobody who goes silent will be noticed. Rules with positive points that never forget: {rules} of {rules}.")
    String never_falls(int rules);

    @Message(
            "Hardly varies: {customers} of {scored} scored customers ({share}) {#if value == ''}have it left out{#else}have {value} from it{/if}.")
    String hardly_varies(String customers, String scored, String share, String value);

    @Message("One metric weighs {share}, more than {most}: the score says little more than that metric alone.")
    String weight(String share, String most);

    @Message(
            "{share} of all points of the last {days} days come from one rule ({points} of {all}), more than {most}: the score says little more than that rule alone.")
    String points(String share, int days, String points, String all, String most);

    @Message(
            "{#if seen}Nobody has looked at its scores for {days} days, since {since}.{#else}Nobody has looked at its scores since its newest version was published {days} days ago, on {since}.{/if}")
    String nobody_looks(boolean seen, long days, String since);

    @Message("Nothing acts on its scores: {alerts} alerts, {segments} segments, {goals} goals.")
    String nothing_acts(long alerts, long segments, long goals);
}
