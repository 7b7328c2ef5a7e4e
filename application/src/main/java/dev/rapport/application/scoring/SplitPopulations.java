package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.PopulationSummary;
import dev.rapport.domain.scoring.SplitBy;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** Which group customers belong to at the end of a day, and how the cached scores of a group are. */
public interface SplitPopulations {

    /** Who is in no group is left out. */
    Map<CustomerId, String> groups(Workspace workspace, SplitBy by, LocalDate day);

    /** @return the day that lists by this version show; empty: there are none */
    Optional<LocalDate> newestDay(WorkspaceId workspace, ModelVersion version);

    /**
     * The scores of the lists, group by group, as of one instant.
     *
     * @param settled whether they must be as the events stand now
     * @return empty: lists show another day or version, or they are behind the events and must not be
     */
    Optional<Map<Optional<String>, PopulationSummary>> cached(
            Workspace workspace, ModelVersion version, SplitBy by, LocalDate day, boolean settled);
}
