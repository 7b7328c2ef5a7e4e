package dev.rapport.web.ingestion;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages about what comes in. */
@MessageBundle("incoming")
interface IncomingTexts {

    @Message("Data")
    String title();

    @Message("What your customers’ events are, and what could not be taken in")
    String summary();

    @Message("Export CSV")
    String export();

    @Message("Imports")
    String imports();

    @Message("Import a file")
    String import_file();

    @Message("No events yet")
    String none();

    @Message("Each event type appears here with the first event of its name.")
    String none_text();

    @Message("How to send the first event")
    String none_next();

    @Message("Events")
    String events();

    @Message("Events in 7 days")
    String week();

    @Message("Event types")
    String types();

    @Message("Refused items")
    String refused();

    @Message("What was wrong with them")
    String why();

    @Message("Search event types")
    String search();

    @Message("No event type has that in its name.")
    String no_match();

    @Message("Event type")
    String type();

    @Message("Last 30 days")
    String line();

    @Message("Events per day over the last 30 days")
    String line_label();

    @Message("Other currency")
    String foreign();

    @Message(
            "Other currency: the share of events whose value is in another currency than the workspace’s. Such a value is kept with its event, and not added up.")
    String foreign_text();

    @Message("Last")
    String last();

    @Message("Refused items")
    String refused_title();

    @Message("Refused items by reason, the most frequent first")
    String refused_caption();

    @Message("Refused items")
    String refused_list();

    @Message("What clients sent and Rapport could not take in. Kept for 30 days, at most 100,000; the counts stay.")
    String refused_summary();

    @Message("Search in details and items")
    String refused_search();

    @Message("Whichever rule")
    String every_rule();

    @Message("Nothing is like that")
    String none_found();

    @Message("Change the search or the rule. Items are kept for 30 days.")
    String none_found_text();

    @Message("Nothing was refused")
    String none_refused();

    @Message("An item that breaks a rule is kept here with the reason, so that whoever sent it can mend it.")
    String none_refused_text();

    @Message("Back to the data")
    String back();

    @Message("Rule that was broken")
    String rule();

    /** @param english what the API says */
    @Message("{english}")
    String broken(String code, String english);

    @Message("Code")
    String code();

    @Message("Items")
    String items();

    @Message("See the items")
    String refused_items();

    @Message("Received")
    String received();

    @Message("Detail")
    String detail();

    @Message("Item as sent")
    String item();

    @Message("On this page: {count}")
    String shown(String count);
}
