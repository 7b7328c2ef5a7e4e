package dev.rapport.web.scoring;

import dev.rapport.domain.scoring.EngagementShare;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of a model's own pages. Names are isolated, so that none can turn the direction of what follows. */
@MessageBundle("model")
interface ModelTexts {

    @Message("Rename")
    String rename();

    @Message("All versions of the model get the new name")
    String rename_text();

    @Message("Save the name")
    String rename_yes();

    @Message("Copy")
    String copy();

    @Message("Make it primary")
    String make_primary();

    @Message("Restore")
    String restore();

    @Message("Retire")
    String retire();

    @Message("Discard the draft")
    String discard();

    @Message("Edit the draft")
    String edit();

    @Message("Edit")
    String edit_new();

    @Message("Preview and publish")
    String preview();

    @Message("Customers by this model")
    String its_customers();

    @Message("Look again")
    String again();

    @Message("Back to the model")
    String back();

    @Message("Nobody is scored by it yet: it has a draft, to be published.")
    String state_unpublished();

    @Message("Retired at {at}. No list is made by it, and any customer and day can still be scored by its versions.")
    String state_retired(String at);

    @Message("The pages that name no model are about this one.")
    String state_primary();

    @Message("In use beside the primary model: its lists are kept ready.")
    String state_in_use();

    @Message("Version {version} is being prepared: the stored events are being counted for what it listens to.")
    String state_preparing(int version);

    @Message("Until then scores are by version {version}.")
    String state_former(int version);

    @Message("Until then nobody is scored by the model.")
    String state_no_former();

    @Message("The list by version {version} is being made: {done} of {all} customers.")
    String building(int version, String done, String all);

    @Message("Customers in the new list")
    String building_label();

    @Message("Its draft was saved at {at}.")
    String draft_saved(String at);

    @Message("What the draft would score")
    String draft_says();

    @Message("The draft is not complete yet. Edit it; the preview says what is missing.")
    String draft_incomplete();

    @Message("What version {version} scores")
    String version_says(int version);

    @Message("The score is the sum of these rules.")
    String how_points();

    @Message("The score is 0 to 100: each metric’s 0 to 100 by its weight.")
    String how_weighted();

    @Message("Only customers with {condition} are scored.")
    String audience(String condition);

    @Message("Bands")
    String bands();

    @Message("Band")
    String band();

    @Message("Scores")
    String scores();

    @Message("Counts as")
    String share();

    @Message("A band leads to its customers.")
    String bands_lead();

    @Message("above {at}")
    String above(String at);

    @Message("from {at}")
    String from(String at);

    @Message("to {at}")
    String up_to(String at);

    @Message("below {at}")
    String below(String at);

    @Message("all")
    String all_scores();

    @Message("{#when share}{#is ENGAGED}engaged{#is RESPONSIVE}responsive{#else}not engaged{/when}")
    String share_of(EngagementShare share);

    @Message("Customers by band, 90 days")
    String history();

    @Message("Day")
    String day();

    @Message("Versions")
    String versions();

    @Message("A version never changes: each day can be scored by each of them, on the page of a customer.")
    String versions_text();

    @Message("Version")
    String version_head();

    @Message("Note")
    String note();

    @Message("Current")
    String current();

    @Message("\u2068{name}\u2069, version {number}")
    String version_title(String name, int number);

    @Message("Published at {at}")
    String published_at(String at);

    @Message("Being prepared: the stored events are being counted for it.")
    String version_preparing();

    @Message("Its model is retired. On the page of a customer the score can still be asked for by this version.")
    String version_retired();

    @Message("Scores are by this version now.")
    String version_current();

    @Message(
            "A later version took its place. On the page of a customer the score can still be asked for by this version.")
    String version_former();

    @Message("Retire \u2068{name}\u2069?")
    String retire_title(String name);

    @Message("This model is retired already.")
    String retired_already();

    @Message("What goes")
    String lost();

    @Message(
            "The list of its {count} scored customers, and the export of it: nothing is kept ready for a retired model.")
    String lost_lists(String count);

    @Message("Its list of customers: nothing is kept ready for a retired model.")
    String lost_lists_none();

    @Message("The stored counts of its customers by band, day by day. They are counted again if you restore it.")
    String lost_history();

    @Message("Its draft stays, and can’t be published until you restore the model.")
    String lost_draft();

    @Message("What stays")
    String kept();

    @Message("All of its versions ({count}), and its name: no other model can have it.")
    String kept_versions(String count);

    @Message("Every score by it: any customer, any day, any version.")
    String kept_scores();

    @Message("The way back: you can restore it at any time. Its lists are made anew then, which takes a while.")
    String kept_way_back();

    @Message("Not everything it counts is complete, since events of closed days are no longer kept:")
    String incomplete();

    @Message("\u2068{event}\u2069 with \u2068{condition}\u2069: complete from {day} on")
    String incomplete_from(String event, String condition, String day);

    @Message("Retire it")
    String retire_yes();

    @Message("Keep it")
    String retire_no();

    @Message("Discard the draft of \u2068{name}\u2069?")
    String discard_title(String name);

    @Message("What was saved at {at} is gone then, for good.")
    String discard_text(String at);

    @Message("The model has no version, so it goes with its draft.")
    String discard_model();

    @Message("Version {version} and all earlier ones stay as they are.")
    String discard_kept(int version);

    @Message("Discard the draft")
    String discard_yes();

    @Message("Discard the draft and its model")
    String discard_model_yes();

    @Message("Keep it")
    String discard_no();

    @Message("Somebody saved the draft after you had looked, so nothing was discarded. This is about the newer one.")
    String discard_changed();
}
