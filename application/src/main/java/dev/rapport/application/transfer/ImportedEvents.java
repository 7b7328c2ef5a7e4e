package dev.rapport.application.transfer;

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

/** The events that an import stored, and what has to change when they go. All of it in the caller's transaction. */
public interface ImportedEvents {

    /** Waits for those who are storing events; until the transaction ends nobody stores any, or fills a signal from them. */
    void holdEvents(WorkspaceId workspace);

    /** Some identities that have events of the import, those of about so many events; empty: nothing is left of it. */
    List<Long> someIdentities(WorkspaceId workspace, ImportId id, int events);

    /** Which days of whom the import's events of {@code identities} are on, and how many. */
    Map<TypeDay, Counts> counts(Workspace workspace, ImportId id, List<Long> identities);

    /** Removes the import's events of {@code identities} and frees their message ids. Their activity is not changed yet. */
    void remove(WorkspaceId workspace, ImportId id, List<Long> identities);

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
