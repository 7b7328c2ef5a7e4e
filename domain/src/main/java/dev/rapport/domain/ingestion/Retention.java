package dev.rapport.domain.ingestion;

import java.time.LocalDate;

/**
 * For how long a workspace keeps its events. A day is closed when it is older: nothing is taken in for it any more, and then its
 * events are dropped. What they were counted into stays.
 *
 * @param days that are kept besides today, {@value #FEWEST} to {@value #MOST}
 */
public record Retention(int days) {

    /** Fewer would refuse what a client sends that was offline for a while. */
    public static final int FEWEST = 30;

    public static final int MOST = 36_500;

    public Retention {
        if (days < FEWEST || days > MOST) {
            throw new IllegalArgumentException("events are kept for %d to %d days: %d".formatted(FEWEST, MOST, days));
        }
    }

    /** The last day that is closed on {@code today}; all before it are, too. */
    public LocalDate lastClosed(LocalDate today) {
        return today.minusDays(days + 1L);
    }
}
