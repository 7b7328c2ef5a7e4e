package dev.rapport.web.scoring;

import dev.rapport.domain.scoring.EngagementShare;
import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the pages about models. */
@MessageBundle("models")
interface ModelsTexts {

    @Message("Models")
    String title();

    @Message("What makes a score, and who is scored by it")
    String summary();

    @Message("New model")
    String begin();

    @Message("Export as CSV")
    String export();

    @Message("Search by name")
    String search();

    @Message("Which models")
    String show();

    @Message("In use and drafts")
    String show_in_use();

    @Message("Retired")
    String show_retired();

    @Message("All")
    String show_all();

    @Message("Search")
    String go();

    @Message("Clear")
    String clear();

    @Message("No models yet")
    String none();

    @Message(
            "A model says what your customers’ events are worth, so that each customer has a score. Begin one: from the starter model, which knows the usual events of shops and products, or empty.")
    String none_text();

    @Message("No model is like that")
    String none_found();

    @Message("It may be retired, or have another name.")
    String none_found_text();

    @Message("Name")
    String name();

    @Message("State")
    String state();

    @Message("Kind")
    String kind();

    @Message("Customers by band")
    String customers();

    @Message("Scored")
    String scored();

    @Message("Published")
    String published();

    @Message("Primary")
    String primary();

    @Message("Retired")
    String retired();

    @Message("Draft only")
    String unpublished();

    @Message("Being prepared")
    String preparing();

    @Message("Draft waiting")
    String draft_waiting();

    @Message("Version {number}")
    String version(int number);

    @Message("Weighted metrics")
    String weighted();

    @Message("Points")
    String points();

    @Message("It begins as a draft: nobody is scored by it until you publish it")
    String begin_summary();

    @Message("1 to 100 characters; no two models have the same name, not even with a retired one")
    String name_hint();

    @Message("Begin with")
    String begin_with();

    @Message("Points, empty")
    String begin_points();

    @Message(
            "Events add up: an order 20 points, a visit half a point, a complaint minus 5. Choose this if you know what each event is worth to you, and want to say “this order brought 20 points”.")
    String begin_points_text();

    @Message("Weighted metrics, empty")
    String begin_weighted();

    @Message(
            "A few measures, each from 0 to 100, weighed in percent: 40 % how often, 30 % how recently, 30 % how much. Choose this if you want a score from 0 to 100 that many events can’t push out of bounds.")
    String begin_weighted_text();

    @Message("The starter model")
    String begin_starter();

    @Message("Points for the usual events of web, product, shop, mail and surveys, to be changed.")
    String begin_starter_text();

    @Message("A copy of a model")
    String begin_copy();

    @Message("What its newest version says, else its draft. Of the same kind.")
    String begin_copy_text();

    @Message("Begin the draft")
    String begin_go();

    @Message("Cancel")
    String cancel();

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

    @Message("{name}, version {number}")
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

    @Message("Retire {name}?")
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

    @Message("Retire it")
    String retire_yes();

    @Message("Keep it")
    String retire_no();

    @Message("Discard the draft of {name}?")
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

    @Message("Before you publish")
    String warnings();

    @Message(
            "{#switch code}{#case 'model.name-taken'}There is a model of this name already, maybe a retired one. Choose another name.{#case 'model.invalid'}The name must have 1 to 100 characters.{#case 'model.is-primary'}The primary model can’t be retired: make another one primary first.{#case 'model.unpublished'}This model has only a draft so far: publish that first.{#case 'model.retired'}This model is retired: restore it first.{#case 'model.being-prepared'}Not yet: the stored events are still being counted for this model. Try again in a minute.{#case 'nothing-to-copy'}Choose the model to copy.{#case 'draft.out-of-date'}Somebody saved the draft after you had looked, so nothing was published. Look at the preview of the newer one, below, and publish again.{#case 'draft.not-found'}There is no draft any more: somebody published or discarded it.{#case 'model.out-of-date'}Somebody published a version since this draft was begun, so nothing was published. Compare the draft with that version and save it in the editor; then publish.{#case 'model.kind-changed'}A version must be of the same kind as those before it. Make another model of this draft.{#case 'note'}The note must have at most 2,000 characters.{#case 'draft.invalid'}The draft can’t be published as it is: see below.{#else}That can’t be done.{/switch}")
    String refused(String code);
}
