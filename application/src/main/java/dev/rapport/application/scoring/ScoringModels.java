package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ScoringModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Every version of a scoring model that was ever published, in all workspaces. What has only a draft is not seen here. */
public interface ScoringModels {

    /**
     * The version that a question is about: the one named, else the newest usable one; of the model named, else of the
     * primary one. A named version need not be usable, a named model may be retired.
     */
    Optional<ModelVersion> find(WorkspaceId workspace, ModelChoice choice);

    /**
     * Like {@link #find}, for those who want scores by it.
     *
     * @throws NotFound if there is no such model or version
     * @throws Conflict {@code model.being-prepared} while a signal of it is being counted
     */
    default ModelVersion usable(WorkspaceId workspace, ModelChoice choice) {
        ModelVersion found = find(workspace, choice).orElseThrow(() -> new NotFound("scoring-model", choice.text()));
        if (!found.usable()) {
            throw new Conflict(
                    "model.being-prepared",
                    "version " + found.label().version() + " of "
                            + found.label().name() + " is not usable yet: the stored events are being counted for it");
        }
        return found;
    }

    /** The newest usable version of each model in use that has one; the primary model first. */
    List<ModelVersion> current(WorkspaceId workspace);

    /** The newest version of each model in use, usable or not; the primary model first, then by name. */
    List<ModelVersion> newest(WorkspaceId workspace);

    /** The newest version of each retired model, by name. */
    List<ModelVersion> retired(WorkspaceId workspace);

    /** Every version, newest first; empty if there is no such model. */
    List<ModelVersion> versions(WorkspaceId workspace, ModelId model);

    /**
     * Adds a version, and registers each of its signals that is new: from now on, new events count for it, and the earlier
     * ones are counted by {@link FillSignals}.
     *
     * @param version one more than the model's newest; the caller holds {@link KnownModels#hold}
     */
    void publish(WorkspaceId workspace, ModelLabel version, ScoringModel model, String note, Instant at);
}
