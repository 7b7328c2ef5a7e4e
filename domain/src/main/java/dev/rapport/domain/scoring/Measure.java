package dev.rapport.domain.scoring;

import java.util.Locale;

/** What a metric counts of a customer's events, on the asked day. {@link MetricFormula} computes it. */
public enum Measure {
    /** How many events. */
    EVENTS,
    /** Exact sum of the values of the events: money, seconds. 0 if none carried one. */
    VALUE_SUM,
    /** Days with at least one event. */
    ACTIVE_DAYS,
    /** Days from the last event to the asked day, 0 if it was then; in all history, without a window. */
    DAYS_SINCE_LAST,
    /** How many different event types. */
    EVENT_TYPES,
    /** Sum of the values ÷ events that carried one; unknown without such an event. */
    AVERAGE_VALUE,
    /** The value of the last event that carried one (a survey answer); unknown without such an event. */
    LAST_VALUE;

    /** Whether events without a value count for nothing. */
    boolean needsValues() {
        return this == VALUE_SUM || this == AVERAGE_VALUE || this == LAST_VALUE;
    }

    /** The name by which models say it, such as {@code active_days}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
