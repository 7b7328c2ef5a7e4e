package dev.rapport.application.scoring;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a retired scoring model back into use; its lists are made anew. */
@ApplicationScoped
public class RestoreScoringModel {

    private final KnownModels known;
    private final ScoreCache cache;

    RestoreScoringModel(KnownModels known, ScoreCache cache) {
        this.known = known;
        this.cache = cache;
    }

    /**
     * Does nothing with a model that is in use.
     *
     * @throws NotFound if there is no such model
     */
    @Transactional
    public KnownModel handle(Workspace workspace, ModelId model) {
        known.hold(workspace.id());
        if (known.require(workspace.id(), model).retiredAt().isPresent()) {
            known.restore(workspace.id(), model);
            // What is left of them has not followed the events meanwhile.
            cache.giveUp(workspace.id(), model);
        }
        return known.require(workspace.id(), model);
    }
}
