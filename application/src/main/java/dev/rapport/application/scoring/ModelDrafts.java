package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ModelDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The drafts of all workspaces, at most one of each model. Who writes holds {@link KnownModels#hold}. */
public interface ModelDrafts {

    Optional<ModelDraft> find(WorkspaceId workspace, ModelId model);

    /** By the names of their models. */
    List<ModelDraft> all(WorkspaceId workspace);

    /** @throws NotFound {@code draft.not-found} */
    default ModelDraft require(WorkspaceId workspace, ModelId model) {
        return find(workspace, model).orElseThrow(() -> new NotFound("draft", "of scoring model " + model));
    }

    /**
     * The draft as somebody saw it.
     *
     * @throws NotFound {@code draft.not-found}
     * @throws OutOfDate {@code draft.out-of-date} if it was saved again since
     */
    default ModelDraft require(WorkspaceId workspace, ModelId model, int revision) {
        ModelDraft there = require(workspace, model);
        if (there.revision() != revision) {
            throw new OutOfDate(
                    "draft.out-of-date",
                    "the draft was saved at " + there.savedAt() + " as revision " + there.revision()
                            + ", after revision " + revision + " that this is based on");
        }
        return there;
    }

    /**
     * Saves a draft, over the one that is there, with a new revision.
     *
     * @throws Invalid {@code body.invalid} if it has texts or numbers that cannot be kept
     */
    void save(WorkspaceId workspace, Content content, Instant at);

    /** What is saved; see {@link ModelDraft}. */
    record Content(ModelId model, ModelDefinition definition, Optional<Integer> basedOn, boolean makesPrimary) {}

    /** Removes the draft; its model stays. */
    void remove(WorkspaceId workspace, ModelId model);
}
