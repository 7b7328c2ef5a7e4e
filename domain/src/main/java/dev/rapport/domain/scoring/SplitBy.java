package dev.rapport.domain.scoring;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What customers can be put into groups by. What is not known of a customer on the asked day is a group of its own. */
public enum SplitBy {
    /** The channel of the customer's latest event. */
    CHANNEL,
    /** The trait {@code lifecycle_stage}. */
    LIFECYCLE_STAGE,
    /** The month of the customer's first day with an event, such as {@code 2026-03}. */
    FIRST_SEEN_MONTH;

    /** The name by which questions say it, such as {@code lifecycle_stage}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<SplitBy> of(String key) {
        return Arrays.stream(values()).filter(by -> by.key().equals(key)).findFirst();
    }
}
