package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ModelDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Begins a new model with what another one's newest version says, else its draft. Rules keep their ids. */
@ApplicationScoped
public class CopyScoringModel {

    private final KnownModels known;
    private final ScoringModels models;
    private final ModelDrafts drafts;
    private final DraftScoringModel draftScoringModel;
    private final Audit audit;

    CopyScoringModel(
            KnownModels known,
            ScoringModels models,
            ModelDrafts drafts,
            DraftScoringModel draftScoringModel,
            Audit audit) {
        this.known = known;
        this.models = models;
        this.drafts = drafts;
        this.draftScoringModel = draftScoringModel;
        this.audit = audit;
    }

    /**
     * @throws NotFound if there is no such model
     * @throws Conflict {@code model.name-taken}
     */
    @Transactional
    public ReviewedDraft handle(Workspace workspace, ModelId model, String name) {
        known.hold(workspace.id());
        known.require(workspace.id(), model);
        ReviewedDraft copy = draftScoringModel.begin(
                workspace, new DraftScoringModel.NewDraft(name, false, definition(workspace.id(), model)));
        audit.note(workspace.id(), AuditAction.MODEL_COPIED, copy.draft().model());
        return copy;
    }

    private ModelDefinition definition(WorkspaceId workspace, ModelId model) {
        return models.versions(workspace, model).stream()
                .findFirst()
                .map(newest -> ModelDefinition.of(newest.model()))
                .orElseGet(() -> drafts.require(workspace, model).definition());
    }
}
