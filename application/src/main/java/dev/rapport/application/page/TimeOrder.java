package dev.rapport.application.page;

/** The order of a list of what happened. */
public enum TimeOrder {
    NEWEST_FIRST,
    OLDEST_FIRST
}
