package dev.rapport.web.settings;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about how long events are kept. */
@MessageBundle("retention")
interface RetentionTexts {

    @Message("Retention")
    String title();

    @Message(
            "Events can be dropped when they are old. Before that their days are closed, so that nothing comes in any more for a day that has lost its events. Scores and what they are counted from stay.")
    String text();

    @Message("Days for which events are kept")
    String days();

    @Message("Besides today: from {fewest} to {most}. Empty: for ever.")
    String days_hint(String fewest, String most);

    @Message("From {fewest} to {most} days, or empty for ever.")
    String bounds(String fewest, String most);

    @Message("Days up to {day} are closed, for good.")
    String closed(String day);

    @Message("Their events are being dropped.")
    String dropping();

    @Message("Their events are dropped.")
    String dropped();

    @Message("Close all days up to {day}?")
    String confirm_title(String day);

    @Message("What is lost within some minutes, and from then on every day for one more day:")
    String lost();

    @Message("{#if one}1 event, with its properties{#else}{events} events, with their properties{/if}")
    String lost_events(String events, boolean one);

    @Message("Events that are sent or imported later for days up to {day}: they are refused.")
    String lost_days(String day);

    @Message("Undoing imports that brought events of these days.")
    String lost_undo();

    @Message(
            "These days, for conditions that no published model counts yet: models say from when on they are complete.")
    String lost_conditions();

    @Message("What stays:")
    String stays();

    @Message("All scores of all days, and the daily counts and sums that explain them.")
    String stays_scores();

    @Message(
            "Customers with their traits and accounts, answers to surveys, and who sent what before: nothing counts twice.")
    String stays_people();

    @Message("This can’t be taken back: a closed day stays closed, also if more days are kept later.")
    String for_good();

    @Message("Keep {days} days, and drop what is older")
    String confirm(int days);
}
