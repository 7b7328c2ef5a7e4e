package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ModelDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Saves a model's draft, right or wrong, or begins it. */
@ApplicationScoped
public class SaveDraft {

    private final KnownModels known;
    private final ModelDrafts drafts;
    private final ReviewDraft reviewDraft;
    private final Audit audit;
    private final Clock clock;

    SaveDraft(KnownModels known, ModelDrafts drafts, ReviewDraft reviewDraft, Audit audit, Clock clock) {
        this.known = known;
        this.drafts = drafts;
        this.reviewDraft = reviewDraft;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws dev.rapport.application.refusal.NotFound if there is no such model, or no draft that could be changed
     * @throws OutOfDate {@code draft.out-of-date} if somebody else saved the draft, or began one, meanwhile
     */
    @Transactional
    public ReviewedDraft handle(Workspace workspace, Edit edit) {
        known.hold(workspace.id());
        KnownModel model = known.require(workspace.id(), edit.model());
        Optional<ModelDraft> before = before(workspace.id(), edit);
        Optional<Integer> basedOn = edit.basedOn().isPresent()
                ? seen(model, edit)
                : before.map(ModelDraft::basedOn).orElse(model.version());
        boolean makesPrimary = before.map(ModelDraft::makesPrimary).orElse(false);
        drafts.save(
                workspace.id(),
                new ModelDrafts.Content(edit.model(), edit.definition(), basedOn, makesPrimary),
                clock.instant());
        audit.note(workspace.id(), AuditAction.MODEL_DRAFT_SAVED, edit.model());
        return reviewDraft.handle(workspace.id(), drafts.require(workspace.id(), edit.model()));
    }

    private Optional<ModelDraft> before(WorkspaceId workspace, Edit edit) {
        if (edit.revision().isPresent()) {
            return Optional.of(
                    drafts.require(workspace, edit.model(), edit.revision().get()));
        }
        drafts.find(workspace, edit.model()).ifPresent(there -> {
            throw new OutOfDate(
                    "draft.out-of-date",
                    "there is a draft already, saved at " + there.savedAt() + " as revision " + there.revision());
        });
        return Optional.empty();
    }

    private static Optional<Integer> seen(KnownModel model, Edit edit) {
        if (edit.basedOn()
                .filter(seen -> seen >= 1 && seen <= model.version().orElse(0))
                .isEmpty()) {
            String detail = "basedOn must be a version of " + model.name() + ": "
                    + edit.basedOn().orElseThrow();
            throw new Invalid("body.invalid", detail, List.of(new Violation("/basedOn", detail)));
        }
        return edit.basedOn();
    }

    /**
     * What an author wants saved.
     *
     * @param revision of the draft that was changed; empty: there was none
     * @param basedOn the newest version that the author has seen; empty: the one that the draft was begun from, which is the
     *     newest if it is begun now
     */
    public record Edit(
            ModelId model, Optional<Integer> revision, Optional<Integer> basedOn, ModelDefinition definition) {}
}
