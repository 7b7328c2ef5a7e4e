package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a scoring model the primary one: the one that pages and questions without a model are about. */
@ApplicationScoped
public class MakePrimary {

    private final KnownModels known;
    private final ScoringModels models;
    private final Audit audit;

    MakePrimary(KnownModels known, ScoringModels models, Audit audit) {
        this.known = known;
        this.models = models;
        this.audit = audit;
    }

    /**
     * Does nothing with the primary model.
     *
     * @throws NotFound if there is no such model
     * @throws Conflict {@code model.unpublished}, {@code model.retired}, {@code model.being-prepared}
     */
    @Transactional
    public KnownModel handle(Workspace workspace, ModelId model) {
        known.hold(workspace.id());
        KnownModel there = known.require(workspace.id(), model);
        if (!there.primary()) {
            there.requireVersion();
            there.requireInUse();
            models.usable(workspace.id(), ModelChoice.current(model));
            known.makePrimary(workspace.id(), model);
            audit.note(workspace.id(), AuditAction.MODEL_MADE_PRIMARY, model);
        }
        return known.require(workspace.id(), model);
    }
}
