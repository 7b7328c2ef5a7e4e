package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Finds the version by which somebody wants to see scores, and notes that its model was looked at. */
@ApplicationScoped
public class LookAtModel {

    private final ScoringModels models;
    private final ModelLooks looks;
    private final Clock clock;

    LookAtModel(ScoringModels models, ModelLooks looks, Clock clock) {
        this.models = models;
        this.looks = looks;
        this.clock = clock;
    }

    /**
     * @throws dev.rapport.application.refusal.NotFound if there is no such model or version
     * @throws dev.rapport.application.refusal.Conflict {@code model.being-prepared} while a signal of it is being counted
     */
    public ModelVersion handle(Workspace workspace, ModelChoice choice) {
        ModelVersion version = models.usable(workspace.id(), choice);
        looks.note(workspace.id(), version.label().id(), workspace.dayOf(clock.instant()));
        return version;
    }
}
