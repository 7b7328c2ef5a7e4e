package dev.rapport.persistence.scoring;

import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ScoreUses;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;

/** There are no alerts, segments or goals in the product so far, so nothing uses scores. */
@ApplicationScoped
class NoScoreUses implements ScoreUses {

    @Override
    public Count of(WorkspaceId workspace, ModelId model) {
        return new Count(0, 0, 0);
    }
}
