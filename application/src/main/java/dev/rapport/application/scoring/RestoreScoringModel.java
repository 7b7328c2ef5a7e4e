package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes a retired scoring model back into use; its lists are made anew. */
@ApplicationScoped
public class RestoreScoringModel {

    private final KnownModels known;
    private final ScoreCache cache;
    private final Audit audit;

    RestoreScoringModel(KnownModels known, ScoreCache cache, Audit audit) {
        this.known = known;
        this.cache = cache;
        this.audit = audit;
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
            audit.note(workspace.id(), AuditAction.MODEL_RESTORED, model);
        }
        return known.require(workspace.id(), model);
    }
}
