package dev.rapport.domain.scoring;

import dev.rapport.domain.ingestion.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a customer's trait was said to be, and what decides whether that is the last word: its instant, then its message id.
 *
 * @param day of the instant, in the workspace's time zone
 * @param value plain JSON; null: from then on there is no such trait
 */
public record DailyTrait(
        String name,
        LocalDate day,
        Instant at,
        MessageId by,
        @Nullable Object value) {

    DailyTrait laterOf(DailyTrait other) {
        int byInstant = at.compareTo(other.at);
        int order = byInstant != 0 ? byInstant : by.compareTo(other.by);
        return order >= 0 ? this : other;
    }
}
