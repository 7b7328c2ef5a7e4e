package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;

/** Every scoring model of all workspaces, wherever it is in its life; what they compute is in {@link ScoringModels}. */
public interface KnownModels {

    /** Until the transaction ends, nobody else changes models or drafts of this workspace. */
    void hold(WorkspaceId workspace);

    /** By name. */
    List<KnownModel> all(WorkspaceId workspace);

    /** @throws NotFound if there is no such model */
    default KnownModel require(WorkspaceId workspace, ModelId model) {
        return all(workspace).stream()
                .filter(known -> known.id().equals(model))
                .findFirst()
                .orElseThrow(() -> new NotFound("scoring-model", model));
    }

    /** @throws Conflict {@code model.name-taken}, also by a retired model, which may be restored one day */
    default void requireFree(WorkspaceId workspace, String name) {
        if (all(workspace).stream().anyMatch(known -> known.name().equals(name))) {
            throw new Conflict("model.name-taken", "there is a model called " + name + " already");
        }
    }

    /** Adds a model that has nothing yet; the caller adds a version or a draft in the same transaction. */
    void add(WorkspaceId workspace, ModelId model, String name, Instant at);

    void rename(WorkspaceId workspace, ModelId model, String name);

    /** Makes it the primary one instead of the one that was. */
    void makePrimary(WorkspaceId workspace, ModelId model);

    void retire(WorkspaceId workspace, ModelId model, Instant at);

    void restore(WorkspaceId workspace, ModelId model);

    /** Removes a model that has nothing. */
    void remove(WorkspaceId workspace, ModelId model);
}
