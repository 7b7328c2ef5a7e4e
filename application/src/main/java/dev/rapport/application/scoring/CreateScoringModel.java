package dev.rapport.application.scoring;

import dev.rapport.application.ids.Ids;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Makes a new scoring model and publishes its first version. */
@ApplicationScoped
public class CreateScoringModel {

    private final ScoringModels models;
    private final Ids ids;
    private final Clock clock;

    CreateScoringModel(ScoringModels models, Ids ids, Clock clock) {
        this.models = models;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     * @throws dev.rapport.application.refusal.Conflict {@code model.name-taken}
     */
    @Transactional
    public PublishedModel handle(Workspace workspace, NewScoringModel wanted) {
        ScoringModel model = CheckedModel.of(wanted.name(), wanted.note(), wanted.definition());
        String name = wanted.name().strip();
        models.hold(workspace.id());
        List<ModelVersion> present = models.newest(workspace.id());
        if (present.stream().anyMatch(other -> other.label().name().equals(name))) {
            throw new Conflict("model.name-taken", "there is a model called " + name + " already");
        }
        Instant now = clock.instant();
        var label = new ModelLabel(new ModelId(ids.next()), name, 1);
        models.add(
                workspace.id(),
                new ScoringModels.NewModel(label.id(), name, wanted.primary() || present.isEmpty(), now));
        models.publish(workspace.id(), label, model, wanted.note(), now);
        return PublishedModel.of(models, workspace, label);
    }

    /**
     * What is wanted.
     *
     * @param primary makes it the primary model; the first one of a workspace is so in any case
     */
    public record NewScoringModel(String name, boolean primary, ModelDefinition definition, String note) {}
}
