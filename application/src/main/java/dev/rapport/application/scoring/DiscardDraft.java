package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/** Throws a draft away. A model that has no version goes with it. */
@ApplicationScoped
public class DiscardDraft {

    private final KnownModels known;
    private final ModelDrafts drafts;
    private final Audit audit;

    DiscardDraft(KnownModels known, ModelDrafts drafts, Audit audit) {
        this.known = known;
        this.drafts = drafts;
        this.audit = audit;
    }

    /**
     * @param revision what the caller has seen of it; empty: whatever it is
     * @throws NotFound if there is no such model, or no draft of it
     * @throws OutOfDate {@code draft.out-of-date}
     */
    @Transactional
    public void handle(Workspace workspace, ModelId model, Optional<Integer> revision) {
        known.hold(workspace.id());
        KnownModel of = known.require(workspace.id(), model);
        drafts.require(workspace.id(), model);
        revision.ifPresent(seen -> drafts.require(workspace.id(), model, seen));
        drafts.remove(workspace.id(), model);
        audit.note(workspace.id(), AuditAction.MODEL_DRAFT_DISCARDED, model);
        if (of.version().isEmpty()) {
            known.remove(workspace.id(), model);
        }
    }
}
