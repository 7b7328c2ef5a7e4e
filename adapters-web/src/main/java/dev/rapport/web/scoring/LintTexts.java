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
}
