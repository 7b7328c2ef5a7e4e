package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import java.time.LocalDate;

/** How many customers were in which band, day by day. */
public interface BandCounts {

    /**
     * Always as the events stand now, also for days that the cache has not caught up with; those take a pass over all
     * activity.
     *
     * @throws dev.rapport.application.refusal.NotFound if there is no such model or version
     * @throws dev.rapport.application.refusal.Invalid if {@code to} is before {@code from} or more than
     *     {@value #MAX_DAYS} days
     */
    BandCountSeries exact(Workspace workspace, ModelChoice model, LocalDate from, LocalDate to);

    /** What the cache has, which is at most minutes old; days it doesn't have are left out. */
    BandCountSeries cached(Workspace workspace, ModelChoice model, LocalDate from, LocalDate to);

    int MAX_DAYS = 731;
}
