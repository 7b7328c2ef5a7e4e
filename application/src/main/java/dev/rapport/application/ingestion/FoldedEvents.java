package dev.rapport.application.ingestion;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.MessageId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The stored events and what they were folded into, for who takes some of them out. All of it in the caller's transaction. */
public interface FoldedEvents {

    /** Until the transaction ends, nobody fills signals from the stored events. */
    void holdBackfill(WorkspaceId workspace);

    /**
     * Removes one event. Its message id stays known, so that the same message never comes back; its activity is not changed
     * yet.
     *
     * @return how many were removed: none if it was never stored
     */
    Map<TypeDay, Counts> remove(Workspace workspace, long identity, Instant at, MessageId id);

    /** Waits for those who are adding to the activity of {@code keys}; until the transaction ends nobody else does. */
    void holdActivity(WorkspaceId workspace, Collection<Activity.Key> keys);

    /** Signals that are not yet filled from the stored events. */
    Map<Integer, Unfilled> unfilled(WorkspaceId workspace);

    /** Hands over the stored events of each type on each day. */
    void remaining(Workspace workspace, Collection<TypeDay> days, Consumer<StoredEvent> use);

    /** Puts {@code activity} in place of what there is of {@code keys}; a key without activity loses its row. */
    void replaceActivity(WorkspaceId workspace, Collection<Activity.Key> keys, Collection<Activity> activity);

    void lowerVolumes(WorkspaceId workspace, Map<TypeDay, Counts> removed);

    /** Sets the first day of each from the activity that there is. */
    void refreshFirstDays(WorkspaceId workspace, List<Long> identities);

    void noteForScores(WorkspaceId workspace, List<Long> identities, LocalDate fromDay);

    /** Sets when each type's last event of a day was from the activity that there is. Not in a transaction. */
    void refreshVolumes(WorkspaceId workspace);

    /** Events of one type that one identity had on one day. */
    record TypeDay(long identity, int eventType, LocalDate day) {}

    /** @param foreignCurrency how many had a value in another currency than the workspace's */
    record Counts(long events, long foreignCurrency) {

        public Counts plus(Counts other) {
            return new Counts(events + other.events, foreignCurrency + other.foreignCurrency);
        }
    }

    /**
     * @param value the one that counts; null: none
     * @param batch the micro-batch that stored it
     */
    record StoredEvent(
            TypeDay of,
            Instant at,
            MessageId id,
            @Nullable EventValue value,
            Map<String, ? extends @Nullable Object> properties,
            long batch) {}

    /**
     * @param lastBatch ingestion counts later micro-batches; these and earlier ones are filled
     * @param doneTo identities up to this one are filled
     */
    record Unfilled(long lastBatch, long doneTo) {

        boolean counts(StoredEvent event) {
            return event.batch() > lastBatch || event.of().identity() <= doneTo;
        }
    }
}
