package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/**
 * Takes a scoring model out of use: nothing is kept ready for it and no list is made by it any more. Its versions stay, so
 * that any day can still be scored with each of them.
 */
@ApplicationScoped
public class RetireScoringModel {

    private final KnownModels known;
    private final Audit audit;
    private final Clock clock;

    RetireScoringModel(KnownModels known, Audit audit, Clock clock) {
        this.known = known;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Does nothing with a retired model.
     *
     * @throws NotFound if there is no such model
     * @throws Conflict {@code model.is-primary}, or {@code model.unpublished}
     */
    @Transactional
    public KnownModel handle(Workspace workspace, ModelId model) {
        known.hold(workspace.id());
        KnownModel there = known.require(workspace.id(), model);
        there.requireVersion();
        if (there.primary()) {
            throw new Conflict(
                    "model.is-primary", there.name() + " is the primary model: make another one primary first");
        }
        if (there.retiredAt().isEmpty()) {
            known.retire(workspace.id(), model, clock.instant());
            audit.note(workspace.id(), AuditAction.MODEL_RETIRED, model);
        }
        return known.require(workspace.id(), model);
    }
}
