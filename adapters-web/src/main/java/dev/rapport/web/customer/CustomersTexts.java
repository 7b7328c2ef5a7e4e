package dev.rapport.web.customer;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the list of customers. */
@MessageBundle("customers")
interface CustomersTexts {

    @Message("Customers")
    String title();

    @Message("Scores of {day} by “{model}”, version {version}")
    String summary(String day, String model, int version);

    @Message("These are the scores of {day}: the new day’s are being computed.")
    String older(String day);

    @Message("Export CSV")
    String export();

    @Message("Search customers")
    String search();

    @Message("Name, e-mail or id")
    String search_hint();

    @Message("Clear")
    String clear();

    @Message("All bands")
    String all_bands();

    @Message("Model")
    String model();

    @Message("Customers with their engagement scores")
    String caption();

    @Message("Customer")
    String customer();

    @Message("Band")
    String band();

    @Message("Score")
    String score();

    @Message("7 days")
    String change7();

    @Message("30 days")
    String change30();

    @Message("Last 30 days")
    String line();

    @Message("Score over the last 30 days")
    String line_label();

    @Message("Last seen")
    String seen();

    @Message("On this page: {count}")
    String shown(String count);

    @Message("Nobody matches")
    String none_found();

    @Message("Try a shorter search, or all bands.")
    String none_found_text();

    @Message("No customers yet")
    String none();

    @Message("A customer appears here within seconds of the first event or identify call.")
    String none_text();

    @Message("How to send the first event")
    String none_next();

    @Message("Nobody is called that.")
    String found_none();

    @Message("Show all that match")
    String found_all();
}
