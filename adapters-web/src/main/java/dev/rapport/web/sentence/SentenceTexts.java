package dev.rapport.web.sentence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The phrases that sentences of rules and metrics are made of. {@link #rule} and {@link #metric} put them in order, so that
 * another language may have another one.
 */
@MessageBundle("sentence")
interface SentenceTexts {

    // Rules -----------------------------------------------------------------------------------------------------------

    @Message("{worth} {what}{when}{fading}{cap}")
    String rule(String worth, String what, String when, String fading, String cap);

    @Message("{#if points == '1'}1 point{#else}{points} points{/if} for each{#if unit} unit of value of{/if}")
    String gives(String points, boolean unit);

    @Message(
            "Takes {#if points == '1'}1 point{#else}{points} points{/if} away for each{#if unit} unit of value of{/if}")
    String takes(String points, boolean unit);

    @Message("Counts, without any points, each")
    String gives_nothing();

    @Message(", losing half of it every {#if days == 1}day{#else}{days} days{/if}")
    String half_life(int days);

    @Message(", fading to nothing in {#if days == 1}a day{#else}{days} days{/if}")
    String linear_fading(int days);

    @Message(", at most {points} a day")
    String daily_cap(String points);

    @Message(", at most {points}")
    String total_cap(String points);

    @Message(", at most {daily} a day and {total} in all")
    String both_caps(String daily, String total);

    // Metrics ---------------------------------------------------------------------------------------------------------

    @Message("{weight} % for {what}{when}: {scale}{missing}")
    String metric(int weight, String what, String when, String scale, String missing);

    @Message("how many {what} there were")
    String events(String what);

    @Message("the total value of {what}")
    String value_sum(String what);

    @Message("the days with {what}")
    String active_days(String what);

    @Message("the days since the last {what}")
    String days_since_last(String what);

    @Message("how many different kinds of events there were")
    String event_types();

    @Message("how many different kinds there were of {what}")
    String event_types_of(String what);

    @Message("the average value of {what}")
    String average_value(String what);

    @Message("the last value of {what}")
    String last_value(String what);

    @Message("event of any kind")
    String any_event();

    @Message("events of any kind")
    String any_events();

    @Message("{min} or less is worth nothing, {max} or more everything")
    String rising(String min, String max);

    @Message("{min} or more is worth nothing, {max} or less everything")
    String falling(String min, String max);

    @Message(", and the first few count most")
    String logarithmic();

    @Message("{points} of 100 from {from} on")
    String step(String from, String points);

    @Message("; where there is none, the other metrics decide alone")
    String left_out();

    @Message("; where there is none, it is worth {points} of 100")
    String fixed(String points);

    // Both ------------------------------------------------------------------------------------------------------------

    @Message("{#if days == 1} today{#else} in the last {days} days{/if}")
    String last_days(int days);

    @Message(" at any time")
    String all_time();

    @Message("“{event}”")
    String event(String event);

    @Message("“{event}” with {condition}")
    String event_with(String event, String condition);

    @Message(" and ")
    String and();

    @Message(" or ")
    String or();

    @Message(", ")
    String comma();

    @Message(
            "{#switch operator}{#case '='}{property} {operand}{#case '≠'}{property} other than {operand}{#case '<'}{property} below {operand}{#case '≤'}{property} of at most {operand}{#case '>'}{property} above {operand}{#case '≥'}{property} of at least {operand}{#case 'in'}{property} {operand}{#case 'contains'}{property} containing {operand}{#else}any {property}{/switch}")
    String test(String property, String operator, String operand);

    @Message("{#if truth}yes{#else}no{/if}")
    String truth(boolean truth);
}
