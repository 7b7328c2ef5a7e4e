package dev.rapport.web.transfer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages about imports. */
@MessageBundle("transfer")
interface TransferTexts {

    @Message("Data")
    String data();

    @Message("Imports")
    String title();

    @Message("Import a file")
    String begin();

    @Message("No imports yet")
    String none();

    @Message(
            "A CSV file with a column for who, one for what and one for when is all it takes: orders from your shop, for instance.")
    String none_text();

    @Message("File")
    String file();

    @Message("State")
    String state();

    @Message("Begun")
    String begun();

    @Message("Accepted")
    String accepted();

    @Message("Known already")
    String duplicates();

    @Message("Refused")
    String refused();

    @Message(
            "{#when state}{#is 'uploaded'}Waiting{#is 'running'}Running{#is 'done'}Done{#is 'failed'}Failed{#is 'undoing'}Being undone{#is 'undone'}Undone{/when}")
    String state_of(String state);

    @Message("{percent} %")
    String percent(int percent);

    @Message("{done} of about {all} rows")
    String rows_of(String done, String all);

    @Message("Rows: {done}")
    String rows(String done);

    @Message("about {count} seconds left")
    String seconds_left(String count);

    @Message("about {count} minutes left")
    String minutes_left(String count);

    @Message("Progress")
    String progress();

    @Message("You can leave this page: the import goes on.")
    String leave();

    @Message("Look again")
    String again();

    @Message("What it stored before stays until you undo the import. The reason: {reason}")
    String failure(String reason);

    @Message("It can’t be undone any more: it brought events of days that are closed.")
    String closed();

    @Message("Undo this import")
    String undo();

    @Message("Undo the import of {file}?")
    String undo_title(String file);

    @Message(
            "The {count} events that it brought are removed, scores are computed without them, and the file can be imported again. The customers that it brought stay.")
    String undo_text(String count);

    @Message("Yes, remove {count} events")
    String undo_yes(String count);

    @Message("No, keep them")
    String undo_no();

    @Message("Import a file of events")
    String new_title();

    @Message("CSV with a header, in UTF-8, of any size. A row that was imported before adds nothing.")
    String new_summary();

    @Message("CSV file")
    String csv();

    @Message("Event of all rows")
    String event();

    @Message("For instance Order Completed. Leave it empty if a column says what happened.")
    String event_hint();

    @Message("Which column says what")
    String columns();

    @Message(
            "Columns with usual names are found automatically. Columns that are not named here become properties of the events.")
    String columns_hint();

    @Message("What the rows are")
    String rows_are();

    @Message("Events")
    String rows_events();

    @Message("Answers to {name}")
    String rows_answers(String name);

    @Message(
            "Answers need a time and a column for each question, called by its key, such as recommend or comment. A column called language is optional, and so is who it was.")
    String rows_hint();

    @Message(
            "{#when role}{#is 'userId'}Who: user id{#is 'anonymousId'}Who: anonymous id{#is 'eventColumn'}What happened{#is 'timestamp'}When{#is 'value'}Value{#is 'messageId'}Id of the row{#is 'channel'}Channel{#is 'currency'}Currency{/when}")
    String role(String role);

    @Message("What a file looks like")
    String example();

    @Message("The first line names the columns. Comma, semicolon or tab stand between them.")
    String example_text();

    @Message("Who it was. A file with visitors who are not known yet has anonymous_id instead.")
    String example_who();

    @Message("What happened. Not needed if it is the same in all rows: then write it into the form.")
    String example_what();

    @Message("When: a time, or a day alone.")
    String example_when();

    @Message("What it was worth, with a point: 49.90. May be empty.")
    String example_value();

    @Message("Any other column: it becomes a property of the event.")
    String example_property();

    @Message("automatic")
    String guessed();

    @Message("Preview")
    String preview();

    @Message("Preview of the first rows")
    String preview_title();

    @Message(
            "Nothing has been stored yet. If the events are right, choose the file again if it is gone from the form, and import it.")
    String preview_text();

    @Message("Import")
    String start();

    @Message("That can’t be imported yet")
    String problems();

    @Message("Most of these rows equal events that are stored already: importing them would count them twice.")
    String looks_stored();

    @Message("Line")
    String line();

    @Message("Who")
    String who();

    @Message("What")
    String what();

    @Message("When")
    String when();

    @Message("Value")
    String value();

    @Message("Would be refused: {detail}")
    String would_refuse(String detail);

    @Message("On this page: {count}")
    String shown(String count);

    @Message("Files of events and of answers that were taken in")
    String summary();

    @Message("See the refused rows, each with its reason")
    String refused_rows();

    @Message("Export CSV")
    String export();

    @Message("File name")
    String search();

    @Message("Every state")
    String every_state();

    @Message("No such import")
    String none_found();

    @Message("No import matches. Search for another part of the name, or clear the filter.")
    String none_found_text();

    @Message("Refused rows")
    String refused_title();

    @Message(
            "As they stand in the file. Download them, mend them, and import the file again: what is known already adds nothing.")
    String refused_summary();

    @Message("Text of a row or a detail")
    String refused_search();

    @Message("No such row")
    String no_rows_found();

    @Message("No refused row matches. Search for something else, or clear the filter.")
    String no_rows_found_text();

    @Message("Every row was taken in")
    String no_rows();

    @Message("A row that breaks a rule is kept here with its reason.")
    String no_rows_text();

    @Message("Back to the import")
    String back();

    @Message("Row")
    String cells();

    @Message("Erased")
    String no_cells();

    @Message("{count} rows")
    String rows_shown(String count);
}
