package dev.rapport.web.overview;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the breakdown by channel, stage or month. */
@MessageBundle("breakdown")
interface BreakdownTexts {

    @Message("Breakdown")
    String title();

    @Message("Scores of {day} by “{model}”, version {version}")
    String summary(String day, String model, int version);

    @Message("Export CSV")
    String export();

    @Message("Group customers by")
    String by();

    @Message("Channel")
    String channel();

    @Message("Lifecycle stage")
    String lifecycle_stage();

    @Message("Month first seen")
    String first_seen_month();

    @Message("Each customer is in the channel of the latest event by then.")
    String channel_note();

    @Message("Each customer is in the stage that the trait lifecycle_stage said at the end of the day.")
    String lifecycle_stage_note();

    @Message("Each customer is in the month of the first event.")
    String first_seen_month_note();

    @Message("Channel unknown")
    String no_channel();

    @Message("No stage")
    String no_lifecycle_stage();

    @Message("Not seen by then")
    String no_first_seen_month();

    @Message("{count} more groups")
    String others(String count);

    @Message("All customers")
    String all();

    @Message("Model")
    String model();

    @Message("Day")
    String day();

    @Message("Show")
    String go();

    @Message("By band")
    String spread();

    @Message("Customers")
    String customers();

    @Message("Not scored")
    String not_scored();

    @Message("Engaged")
    String engaged();

    @Message("Responsive")
    String responsive();

    @Message("Not engaged")
    String not_engaged();

    @Message("Mean score")
    String mean();

    @Message("Engaged, responsive and not engaged are shares of the scored customers.")
    String index_note();

    @Message("No customers yet")
    String none();

    @Message("As soon as there are customers, this page tells their groups apart.")
    String none_text();

    @Message("How to send the first event")
    String none_next();
}
