package dev.rapport.application.scoring;

import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.SplitBy;
import java.time.LocalDate;
import java.util.Optional;

/** How the customers of one day are spread over bands, group by group. */
public interface ScoreSplits {

    /**
     * Always as the events stand now; a day that the cache does not have, or is behind on, takes a pass over all activity.
     *
     * @throws dev.rapport.application.refusal.NotFound if there is no such model or version
     * @throws dev.rapport.application.refusal.Conflict {@code model.being-prepared}
     */
    ScoreSplit exact(Workspace workspace, ModelChoice model, SplitBy by, LocalDate day);

    /**
     * What the cache has of the day, which is at most minutes old; a day that it doesn't have takes a pass over all activity.
     *
     * @param day empty: the one that lists show, and today if there is none yet
     */
    SplitOfDay cached(Workspace workspace, ModelChoice model, SplitBy by, Optional<LocalDate> day);

    /** Of which day and by which version it is, and what has to be done for the rest. */
    record SplitOfDay(ModelLabel model, LocalDate day, Work<ScoreSplit> split) {}
}
