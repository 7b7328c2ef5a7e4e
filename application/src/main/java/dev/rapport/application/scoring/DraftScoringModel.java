package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.ids.Ids;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Begins a new scoring model, which has only a draft until that is published. */
@ApplicationScoped
public class DraftScoringModel {

    private final KnownModels known;
    private final ModelDrafts drafts;
    private final ReviewDraft reviewDraft;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    DraftScoringModel(
            KnownModels known, ModelDrafts drafts, ReviewDraft reviewDraft, Ids ids, Audit audit, Clock clock) {
        this.known = known;
        this.drafts = drafts;
        this.reviewDraft = reviewDraft;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid} if the name is none
     * @throws dev.rapport.application.refusal.Conflict {@code model.name-taken}
     */
    @Transactional
    public ReviewedDraft handle(Workspace workspace, NewDraft wanted) {
        ReviewedDraft begun = begin(workspace, wanted);
        audit.note(workspace.id(), AuditAction.MODEL_CREATED, begun.draft().model());
        return begun;
    }

    /** The same in the transaction of who calls it, and not noted. */
    ReviewedDraft begin(Workspace workspace, NewDraft wanted) {
        String name = CheckedModel.name(wanted.name());
        known.hold(workspace.id());
        known.requireFree(workspace.id(), name);
        var model = new ModelId(ids.next());
        Instant now = clock.instant();
        known.add(workspace.id(), model, name, now);
        drafts.save(
                workspace.id(),
                new ModelDrafts.Content(model, wanted.definition(), Optional.empty(), wanted.primary()),
                now);
        return reviewDraft.handle(workspace.id(), drafts.require(workspace.id(), model));
    }

    /** @param primary makes it the primary model when it is published; the first one of a workspace is so in any case */
    public record NewDraft(String name, boolean primary, ModelDefinition definition) {}
}
