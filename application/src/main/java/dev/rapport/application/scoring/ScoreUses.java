package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;

/** What acts on a model's scores. */
public interface ScoreUses {

    Count of(WorkspaceId workspace, ModelId model);

    /** How many there are that look at the scores of one model. */
    record Count(long alerts, long segments, long goals) {}
}
