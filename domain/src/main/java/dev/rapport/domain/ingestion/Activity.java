package dev.rapport.domain.ingestion;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Events of one identity and one signal on one day, folded. Folding is the same in whatever order, and however grouped, the
 * events come.
 *
 * @param events how many
 * @param valuedEvents how many had a value that counts
 * @param valueSum exact sum of those values
 * @param lastAt the last event's instant
 * @param last the last value; null: none had one
 */
public record Activity(
        Key key,
        long events,
        long valuedEvents,
        BigDecimal valueSum,
        Instant lastAt,
        @Nullable LastValue last) {

    /** Whose, which and when: what is folded into one. */
    public record Key(long identity, int signal, LocalDate day) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byIdentity = Long.compare(identity, other.identity);
            if (byIdentity != 0) {
                return byIdentity;
            }
            int bySignal = Integer.compare(signal, other.signal);
            return bySignal != 0 ? bySignal : day.compareTo(other.day);
        }
    }

    /** A value and what decides whether it is the last: its instant, then its message id. */
    public record LastValue(EventValue value, Instant at, MessageId by) {

        public LastValue laterOf(LastValue other) {
            int byInstant = at.compareTo(other.at);
            int order = byInstant != 0 ? byInstant : by.compareTo(other.by);
            return order >= 0 ? this : other;
        }
    }

    /** @param value the one that counts; null: none */
    public static Activity of(Key key, Message.Event event, @Nullable EventValue value) {
        return of(key, event.at(), event.id(), value);
    }

    /**
     * One event.
     *
     * @param value the one that counts; null: none
     */
    public static Activity of(Key key, Instant at, MessageId by, @Nullable EventValue value) {
        return value == null
                ? new Activity(key, 1, 0, BigDecimal.ZERO, at, null)
                : new Activity(key, 1, 1, value.amount(), at, new LastValue(value, at, by));
    }

    /** Both together; they must be of the same key. */
    public Activity plus(Activity other) {
        if (!key.equals(other.key)) {
            throw new IllegalArgumentException("activity of another key: " + other.key);
        }
        return new Activity(
                key,
                events + other.events,
                valuedEvents + other.valuedEvents,
                valueSum.add(other.valueSum),
                lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt,
                last == null ? other.last : other.last == null ? last : last.laterOf(other.last));
    }
}
