package dev.rapport.application.scoring;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.work.Progress;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelFacts;
import dev.rapport.domain.scoring.ModelWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks for what is wrong with a published model: in its definition, its data and its use. */
@ApplicationScoped
public class LintModel {

    private final ScoringModels models;
    private final LintedPopulation population;
    private final PublishedUse use;

    LintModel(ScoringModels models, LintedPopulation population, PublishedUse use) {
        this.models = models;
        this.population = population;
        this.use = use;
    }

    /**
     * Not one transaction: it may take long, and reads as of one instant. It is no look at the model.
     *
     * @param version empty: the newest one, usable or not
     * @throws NotFound if there is no such model or version
     */
    public Work<LintedModel> handle(Workspace workspace, ModelId model, Optional<Integer> version, LocalDate day) {
        List<ModelVersion> versions = models.versions(workspace.id(), model);
        ModelVersion linted = versions.stream()
                .filter(one ->
                        version.isEmpty() || version.get().equals(one.label().version()))
                .findFirst()
                .orElseThrow(() -> new NotFound("scoring-model", new ModelChoice(Optional.of(model), version).text()));
        return progress -> linted(workspace, linted, versions.getFirst(), day, progress);
    }

    private LintedModel linted(
            Workspace workspace, ModelVersion linted, ModelVersion newest, LocalDate day, Consumer<Progress> progress) {
        ModelFacts facts = population.facts(workspace, linted.model(), day, progress);
        return new LintedModel(
                linted.label().id(),
                linted.label().name(),
                Optional.of(linted.label().version()),
                Optional.empty(),
                day,
                facts.customers(),
                facts.scored(),
                List.of(),
                ModelWarning.inOrder(Stream.concat(facts.warnings().stream(), use.warnings(workspace, newest).stream())
                        .toList()));
    }
}
