package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.PopulationSummary;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Stored counts of customers by band of past days. */
public interface BandHistory {

    /** Counts that are as the events stand now. Days that there are none for are left out. */
    Map<LocalDate, PopulationSummary> fresh(WorkspaceId workspace, ModelVersion version, LocalDate from, LocalDate to);

    /** Counts that may be behind the events. Days that there are none for are left out. */
    Map<LocalDate, PopulationSummary> kept(WorkspaceId workspace, ModelVersion version, LocalDate from, LocalDate to);

    /** Notes that from {@code day} on the counts are no longer what the events say. */
    void staleFrom(WorkspaceId workspace, LocalDate day);

    /** Notes that counts of {@code days} are wanted, and returns those that are missing or stale. */
    List<Wanted> want(WorkspaceId workspace, ModelVersion version, List<LocalDate> days);

    /** A day to be counted, as it stood when counting began. */
    record Wanted(LocalDate day, int revision) {}

    /** Stores a count, unless the day was made stale since counting began. */
    void keep(WorkspaceId workspace, ModelVersion version, Wanted wanted, PopulationSummary count);

    /** Removes the counts by retired models, and by versions that a later one has followed before {@code followed}. */
    void sweep(WorkspaceId workspace, Instant followed);
}
