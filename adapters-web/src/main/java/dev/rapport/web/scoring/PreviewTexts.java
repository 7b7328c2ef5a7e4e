package dev.rapport.web.scoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a preview, and of publishing what it is of. Names are isolated, so that none can turn the direction of what follows. */
@MessageBundle("preview")
interface PreviewTexts {

    @Message("Preview of the draft")
    String title();

    @Message("What it would change on the real history. Nothing is stored by looking.")
    String summary();

    @Message("Day")
    String day();

    @Message("Compare with")
    String with();

    @Message("\u2068{name}\u2069, version {number}")
    String version(String name, int number);

    @Message("nothing")
    String with_nothing();

    @Message("Show")
    String look();

    @Message("Today")
    String today();

    @Message("Edit the draft")
    String edit();

    @Message("This can’t be scored yet")
    String mend();

    @Message("The draft is kept as it is. These are to be mended in the editor:")
    String mend_text();

    @Message("Mend it in the editor")
    String mend_in_editor();

    @Message("Rule {number}")
    String in_rule(int number);

    @Message("Metric {number}")
    String in_metric(int number);

    @Message("Band {number}")
    String in_band(int number);

    @Message("Audience, condition {number}")
    String in_audience(int number);

    @Message("Draft")
    String in_all();

    @Message("Where")
    String part();

    @Message("What is wrong")
    String wrong();

    @Message("There is nobody to score yet")
    String nobody();

    @Message("A preview needs customers and their events. Send or import some, and look again.")
    String nobody_text();

    @Message("See what comes in")
    String nobody_next();

    @Message("Change band")
    String changed();

    @Message("of {all} customers")
    String changed_of(String all);

    @Message("Mean score")
    String mean();

    @Message("Median score")
    String median();

    @Message("Engaged")
    String engaged();

    @Message("{before} before")
    String was(String before);

    @Message("not compared")
    String no_before();

    @Message("From which band by “\u2068{model}\u2069”, version {version}, to which by the draft")
    String migration(String model, int version);

    @Message("Each row is a band now, each column a band by the draft. Marked are those who change.")
    String migration_text();

    @Message("From \\ to")
    String from_to();

    @Message("better")
    String risen();

    @Message("worse")
    String fallen();

    @Message("other")
    String other();

    @Message("In numbers")
    String numbers();

    @Message("Measure")
    String measure();

    @Message("Before")
    String before();

    @Message("By the draft")
    String after();

    @Message("Difference")
    String difference();

    @Message(
            "{#switch what}{#case 'scored'}Scored customers{#case 'not-scored'}Not scored{#case 'mean'}Mean{#case 'min'}Lowest{#case 'lower-quartile'}Lower quartile{#case 'median'}Median{#case 'upper-quartile'}Upper quartile{#case 'max'}Highest{#case 'engaged'}Engaged{#case 'responsive'}Responsive{#else}Not engaged{/switch}")
    String measured(String what);

    @Message("Customers by score")
    String histogram();

    @Message("Score")
    String score_class();

    @Message("below {to}")
    String class_below(String to);

    @Message("{from} or more")
    String class_from(String from);

    @Message("{from} to {to}")
    String class_between(String from, String to);

    @Message("all")
    String class_all();

    @Message("Who would rise most")
    String rises();

    @Message("Who would fall most")
    String drops();

    @Message("Nobody’s score would rise.")
    String no_rises();

    @Message("Nobody’s score would fall.")
    String no_drops();

    @Message("Customer")
    String customer();

    @Message("Score")
    String score();

    @Message("Points")
    String points();

    @Message("Because of")
    String why();

    @Message("{points} new: {rule}")
    String why_new(String points, String rule);

    @Message("{points} dropped: {rule}")
    String why_dropped(String points, String rule);

    @Message("{points} changed: {rule}")
    String why_changed(String points, String rule);

    @Message("{points} {rule}")
    String why_same(String points, String rule);

    @Message("Further rules that change: {count}")
    String why_more(String count);

    @Message("The two models are of different kinds, so no rule can be named.")
    String why_none();

    @Message("Publish version {number}")
    String publish(int number);

    @Message("Publish")
    String publish_title();

    @Message(
            "The draft becomes version {version}. It never changes then, and all earlier versions stay: each day can be scored by each.")
    String publish_text(int version);

    @Message("Note")
    String note();

    @Message("What changes and why, for whoever looks later. At most 2,000 characters.")
    String note_hint();

    @Message("Make it the primary model")
    String make_primary();

    @Message("Then the overview and all pages that name no model are about this one.")
    String make_primary_hint();

    @Message("It becomes the primary model: there is none yet, or its draft says so.")
    String becomes_primary();

    @Message("Discard the draft")
    String discard();
}
