package dev.rapport.web.customer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts about why a score changed. */
@MessageBundle("change")
interface ChangeTexts {

    @Message("Why it changed")
    String title();

    @Message("Why it changed from {from} to {to}")
    String caption(String from, String to);

    @Message("7 days")
    String week();

    @Message("30 days")
    String month();

    @Message("From")
    String from();

    @Message("To")
    String to();

    @Message("Version of the earlier day")
    String version();

    @Message("Version {number}")
    String version_number(int number);

    @Message("Compare")
    String compare();

    @Message("Rule")
    String rule();

    @Message("Metric")
    String metric();

    @Message("Points")
    String points();

    @Message("Why")
    String why();

    @Message("before: {rule}")
    String earlier(String rule);

    @Message("{from} → {to}")
    String scores(String from, String to);

    @Message("{day}: {score}")
    String score_of(String day, String score);

    @Message("Difference")
    String difference();

    @Message("The score is the same: nothing that it is made of changed.")
    String nothing();

    @Message("New: no score on {from}, so there is nothing to compare the {score} of {to} with.")
    String fresh(String from, String score, String to);

    @Message("No longer scored: {score} on {from}, no score on {to}.")
    String gone(String score, String from, String to);

    @Message("Not scored on either day: {from}, {to}.")
    String unscored(String from, String to);

    @Message("{count} new {type}")
    String new_of(String count, String type);

    @Message("New events: {count}")
    String new_events(String count);

    @Message("{count} arrived late")
    String late(String count);

    @Message("{count} {type} fell out of the window")
    String left_of(String count, String type);

    @Message("Fell out of the window: {count}")
    String left_events(String count);

    @Message("Faded")
    String faded();

    @Message("The last one is longer ago")
    String waited();

    @Message("Cap reached")
    String cap_reached();

    @Message("Cut more by the cap")
    String cap_more();

    @Message("Cut less by the cap")
    String cap_less();

    @Message("No longer cut by the cap")
    String cap_gone();

    @Message("Version {number} changed the rule")
    String version_changed(int number);

    @Message("Version {number} added the rule")
    String version_added(int number);

    @Message("Version {number} dropped the rule")
    String version_dropped(int number);

    @Message("Version {number} changed the other metrics")
    String shared_version(int number);

    @Message("Another metric is left out, or no longer is")
    String shared();

    @Message("Rules that changed nothing: {count}")
    String unchanged(String count);

    @Message("Metrics that changed nothing: {count}")
    String unchanged_metrics(String count);
}
