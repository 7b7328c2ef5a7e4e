package dev.rapport.application.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How much comes in. */
public interface EventVolumes {

    /** Every event type ever seen, by name. */
    List<TypeVolume> byType(WorkspaceId workspace);

    /** Events of all types per day from {@code from} to {@code to}, both included; days without events are there with 0. */
    List<DayVolume> byDay(WorkspaceId workspace, LocalDate from, LocalDate to);

    /**
     * Events per day from {@code from} to {@code to}, both included, of each of {@code types}; days without events are there
     * with 0.
     *
     * @return by name of the type; one that was never seen is left out
     */
    Map<String, List<Long>> byTypeAndDay(WorkspaceId workspace, List<String> types, LocalDate from, LocalDate to);

    /**
     * An event type and how often it has happened.
     *
     * @param count of events, duplicates not counted
     * @param foreignCurrencyCount how many of them had a value in another currency than the workspace's, which is kept with the
     *     event but not added up
     * @param last when the latest of them happened
     */
    record TypeVolume(String name, long count, long foreignCurrencyCount, Instant last) {}

    /** Events of a day. */
    record DayVolume(LocalDate day, long count) {}
}
