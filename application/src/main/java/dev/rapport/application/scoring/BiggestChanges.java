package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;

/** Who rose and who fell the most, and why. */
public interface BiggestChanges {

    /**
     * @param days 7 or 30
     * @param limit of rises and of drops
     */
    ScoreChanges of(Workspace workspace, ModelChoice model, int days, int limit);
}
