package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Publishes a new version of a scoring model. The former version stays the current one until the new one is usable. */
@ApplicationScoped
public class PublishScoringModel {

    private final ScoringModels models;
    private final Clock clock;

    PublishScoringModel(ScoringModels models, Clock clock) {
        this.models = models;
        this.clock = clock;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     * @throws NotFound if there is no such model
     * @throws OutOfDate {@code model.out-of-date} if somebody else published since the author looked
     * @throws Conflict {@code model.kind-changed} if the model is of another kind
     */
    @Transactional
    public PublishedModel handle(Workspace workspace, NewVersion wanted) {
        models.hold(workspace.id());
        ModelVersion newest = models.versions(workspace.id(), wanted.model()).stream()
                .findFirst()
                .orElseThrow(() -> new NotFound("scoring-model", wanted.model()));
        ScoringModel model = CheckedModel.of(newest.label().name(), wanted.note(), wanted.definition());
        if (newest.label().version() != wanted.basedOn()) {
            throw new OutOfDate(
                    "model.out-of-date",
                    "version " + newest.label().version() + " was published since version " + wanted.basedOn());
        }
        if (newest.model().kind() != model.kind()) {
            throw new Conflict(
                    "model.kind-changed",
                    "all versions of a model are of one kind: " + newest.label().name() + " is of "
                            + kind(newest.model()) + ", not of " + kind(model) + "; make another model");
        }
        var label = new ModelLabel(wanted.model(), newest.label().name(), wanted.basedOn() + 1);
        models.publish(workspace.id(), label, model, wanted.note(), clock.instant());
        return PublishedModel.of(models, workspace, label);
    }

    private static String kind(ScoringModel model) {
        return switch (model.kind()) {
            case POINTS -> "points";
            case WEIGHTED -> "weighted metrics";
        };
    }

    /** @param basedOn the newest version that the author has seen */
    public record NewVersion(ModelId model, int basedOn, ModelDefinition definition, String note) {}
}
