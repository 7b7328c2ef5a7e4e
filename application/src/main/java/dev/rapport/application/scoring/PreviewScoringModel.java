package dev.rapport.application.scoring;

import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.work.Progress;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/** Scores every customer by a model that is not published and says what would be different; stores nothing. */
@ApplicationScoped
public class PreviewScoringModel {

    private final ScoringModels models;
    private final Activities activities;
    private final CustomerReferences customers;

    PreviewScoringModel(ScoringModels models, Activities activities, CustomerReferences customers) {
        this.models = models;
        this.activities = activities;
        this.customers = customers;
    }

    /**
     * Checks what is wanted, so that nothing but the database can stop the preview.
     *
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     * @throws dev.rapport.application.refusal.NotFound if there is no such model or version to compare with
     * @throws dev.rapport.application.refusal.Conflict {@code model.being-prepared} if that cannot score yet
     */
    public Work<ModelPreview> handle(Workspace workspace, Wanted wanted) {
        ScoringModel model = CheckedModel.of(wanted.definition());
        Optional<ModelVersion> present = wanted.comparedWith().map(choice -> models.usable(workspace.id(), choice));
        return progress -> run(workspace, new PreviewedPopulation(present, model, wanted.day()), progress);
    }

    /** Not one transaction: it may take long, and reads as of one instant. */
    private ModelPreview run(Workspace workspace, PreviewedPopulation population, Consumer<Progress> progress) {
        activities.everyone(workspace, population.need(), activities.count(workspace.id()), progress, population::add);
        return population.preview(id -> customers.userId(workspace.id(), id));
    }

    /**
     * What to preview.
     *
     * @param comparedWith the version that it would replace; of a model of the other kind, no reasons can be given; empty: it
     *     is compared with nothing
     */
    public record Wanted(ModelDefinition definition, Optional<ModelChoice> comparedWith, LocalDate day) {}
}
