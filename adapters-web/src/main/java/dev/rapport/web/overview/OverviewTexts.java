package dev.rapport.web.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the first page. */
@MessageBundle("overview")
interface OverviewTexts {

    @Message("Open surveys")
    String surveys();

    @Message("All surveys")
    String all_surveys();

    @Message("Overview")
    String title();

    @Message("Scores of {day} by “{model}”, version {version}")
    String summary(String day, String model, int version);

    @Message("Scored customers")
    String scored();

    @Message("{count} more without a score")
    String not_scored(String count);

    @Message("Engaged")
    String engaged();

    @Message("Responsive")
    String responsive();

    @Message("Not engaged")
    String not_engaged();

    @Message("{points} points in 7 days")
    String points_in_week(String points);

    @Message("of the scored customers")
    String of_scored();

    @Message("Slipping: biggest drops in 7 days")
    String drops();

    @Message("Thriving: biggest rises in 7 days")
    String rises();

    @Message("Nobody’s score fell in the last 7 days.")
    String no_drops();

    @Message("Nobody’s score rose in the last 7 days.")
    String no_rises();

    @Message("{points} from {event}")
    String cause(String points, String event);

    @Message("{points} from {event}: new events")
    String cause_new(String points, String event);

    @Message("{points} from {event}: fell out of the window")
    String cause_left(String points, String event);

    @Message("{points} from {event}: faded")
    String cause_faded(String points, String event);

    @Message("{points} from {event}: the cap")
    String cause_cap(String points, String event);

    @Message("All by drop")
    String all_drops();

    @Message("All by rise")
    String all_rises();

    @Message("Customers by band")
    String by_band();

    @Message("Customers by band, 90 days")
    String by_band_history();

    @Message("Events per day, 90 days")
    String events_per_day();

    @Message("Customer")
    String customer();

    @Message("Customers")
    String customers();

    @Message("Band")
    String band();

    @Message("Share")
    String share();

    @Message("7 days")
    String week();

    @Message("Score")
    String score();

    @Message("Events")
    String events();

    @Message("Day")
    String day();

    @Message("All customers")
    String all_customers();

    @Message("By channel, stage or month")
    String breakdown();

    @Message("What comes in")
    String all_data();

    @Message("Scores are on their way")
    String soon();

    @Message("The events are here, and their customers are being scored. Reload this page in a minute.")
    String soon_text();

    @Message("Send the first event")
    String start();

    @Message(
            "Rapport turns what your customers do into a score: who is slipping, who is thriving, and why. It begins with the first event.")
    String start_text();

    @Message("From a terminal on the machine that Rapport runs on:")
    String start_terminal();

    @Message(
            "The file with the keys is {file}. Only who runs Rapport can read it. RAPPORT_WRITE_KEY in it can write events and nothing else.")
    String start_keys(String file);

    @Message(
            "From your website or app: any client library of the Segment specification works, with the host {host} and that write key.")
    String start_library(String host);

    @Message("From a CSV file, such as the orders of your shop, with the button below or from a terminal:")
    String start_import();

    @Message("To look around first, a shop that is made up, in a data folder of its own:")
    String start_demo();

    @Message("Import a file")
    String start_next();
}
