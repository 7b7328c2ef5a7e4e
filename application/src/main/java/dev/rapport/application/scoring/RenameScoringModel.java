package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Gives a scoring model another name, with all of its versions. */
@ApplicationScoped
public class RenameScoringModel {

    private final KnownModels known;
    private final Audit audit;

    RenameScoringModel(KnownModels known, Audit audit) {
        this.known = known;
        this.audit = audit;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid} if the name is none
     * @throws NotFound if there is no such model
     * @throws Conflict {@code model.name-taken}
     */
    @Transactional
    public KnownModel handle(Workspace workspace, ModelId model, String wanted) {
        String name = CheckedModel.name(wanted);
        known.hold(workspace.id());
        if (!known.require(workspace.id(), model).name().equals(name)) {
            known.requireFree(workspace.id(), name);
            known.rename(workspace.id(), model, name);
            audit.note(workspace.id(), AuditAction.MODEL_RENAMED, model);
        }
        return known.require(workspace.id(), model);
    }
}
