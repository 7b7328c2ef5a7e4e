package dev.rapport.application.ingestion;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.domain.ingestion.IdentityJoin;
import dev.rapport.domain.ingestion.Message;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Every message ever accepted, and the activity that its events fold into. */
public interface EventLog {

    /** Appends all of it, and notes for the score cache whose it was and from which day on. */
    void append(Written written);

    /**
     * What a micro-batch writes.
     *
     * @param firstDay the earliest day with an event; empty: there are no events
     */
    record Written(
            Workspace workspace,
            List<Event> events,
            Collection<Activity> activity,
            Collection<Volume> volumes,
            Optional<LocalDate> firstDay,
            List<Trait> traits,
            List<Membership> memberships,
            List<IdentityJoin> joins,
            Set<Long> identities) {}

    /**
     * An event with the numbers of its identity and type.
     *
     * @param foreignCurrency the value's, where it is not the workspace's and the value is therefore not added up
     */
    record Event(
            long identity,
            int eventType,
            Message.Event message,
            @Nullable String foreignCurrency,
            Instant receivedAt,
            @Nullable Long importId) {}

    /**
     * Events of a type on a day.
     *
     * @param foreignCurrencyEvents how many had a value in another currency, which is not added up
     */
    record Volume(int eventType, LocalDate day, long events, long foreignCurrencyEvents, Instant lastAt) {

        /** Both together; they must be of the same type and day. */
        Volume plus(Volume other) {
            return new Volume(
                    eventType,
                    day,
                    events + other.events,
                    foreignCurrencyEvents + other.foreignCurrencyEvents,
                    lastAt.isAfter(other.lastAt) ? lastAt : other.lastAt);
        }
    }

    /** A trait as it was said at an instant. */
    record Trait(long identity, String name, @Nullable Object value, Message by) {}

    /** Somebody's account, and what was said about it. */
    record Membership(long identity, Message.Group message) {}
}
