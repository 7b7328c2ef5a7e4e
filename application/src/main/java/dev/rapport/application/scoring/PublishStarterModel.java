package dev.rapport.application.scoring;

import dev.rapport.application.ids.Ids;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.StarterModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Gives a new workspace its first scoring model, so that a first upload gives scores at once. */
@ApplicationScoped
public class PublishStarterModel {

    private static final String NAME = "Starter";
    private static final String NOTE = "The model that every workspace begins with.";

    private final KnownModels known;
    private final ScoringModels models;
    private final Ids ids;
    private final Clock clock;

    PublishStarterModel(KnownModels known, ScoringModels models, Ids ids, Clock clock) {
        this.known = known;
        this.models = models;
        this.ids = ids;
        this.clock = clock;
    }

    /** Does nothing in a workspace that has a model. */
    @Transactional
    public void handle(WorkspaceId workspace) {
        known.hold(workspace);
        if (!known.all(workspace).isEmpty()) {
            return;
        }
        var label = new ModelLabel(new ModelId(ids.next()), NAME, 1);
        known.add(workspace, label.id(), NAME, clock.instant());
        known.makePrimary(workspace, label.id());
        models.publish(workspace, label, CheckedModel.of(NAME, NOTE, StarterModel.definition()), NOTE, clock.instant());
    }
}
