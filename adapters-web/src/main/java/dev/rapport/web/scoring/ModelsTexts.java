package dev.rapport.web.scoring;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of models, of beginning one, and of what every page about models says. */
@MessageBundle("models")
interface ModelsTexts {

    @Message("Models")
    String title();

    @Message("What makes a score, and who is scored by it")
    String summary();

    @Message("New model")
    String begin();

    @Message("Export CSV")
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

    @Message("1 to 100 characters; no two models have the same name, retired ones included")
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

    @Message("Before you publish")
    String warnings();

    @Message(
            "{#switch code}{#case 'model.name-taken'}There is a model of this name already, maybe a retired one. Choose another name.{#case 'model.invalid'}The name must have 1 to 100 characters.{#case 'model.is-primary'}The primary model can’t be retired: make another one primary first.{#case 'model.unpublished'}This model has only a draft so far: publish that first.{#case 'model.retired'}This model is retired: restore it first.{#case 'model.being-prepared'}Not yet: the stored events are still being counted for this model. Try again in a minute.{#case 'nothing-to-copy'}Choose the model to copy.{#case 'draft.out-of-date'}Somebody saved the draft after you had looked, so nothing was published. Look at the preview of the newer one, below, and publish again.{#case 'draft.not-found'}There is no draft any more: somebody published or discarded it.{#case 'model.out-of-date'}Somebody published a version since this draft was begun, so nothing was published. Compare the draft with that version and save it in the editor; then publish.{#case 'model.kind-changed'}A version must be of the same kind as those before it. Make another model of this draft.{#case 'note'}The note must have at most 2,000 characters.{#case 'draft-invalid'}The draft can’t be published as it is: see below.{#else}That can’t be done.{/switch}")
    String refused(String code);
}
