package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.work.Progress;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelFacts;
import dev.rapport.domain.scoring.ModelWarning;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Looks for what is wrong with a draft: in its definition, its data and the use of the model that it is of. */
@ApplicationScoped
public class LintDraft {

    private final ModelDrafts drafts;
    private final ReviewDraft reviewDraft;
    private final ScoringModels models;
    private final LintedPopulation population;
    private final PublishedUse use;

    LintDraft(
            ModelDrafts drafts,
            ReviewDraft reviewDraft,
            ScoringModels models,
            LintedPopulation population,
            PublishedUse use) {
        this.drafts = drafts;
        this.reviewDraft = reviewDraft;
        this.models = models;
        this.population = population;
        this.use = use;
    }

    /**
     * Not one transaction: it may take long, and reads as of one instant.
     *
     * @throws dev.rapport.application.refusal.NotFound {@code draft.not-found}
     */
    public Work<LintedModel> handle(Workspace workspace, ModelId model, LocalDate day) {
        ModelDraft draft = drafts.require(workspace.id(), model);
        List<Violation> violations = reviewDraft.handle(workspace.id(), draft).violations();
        if (!violations.isEmpty()) {
            return _ -> linted(draft, day, 0, 0, violations, List.of());
        }
        ScoringModel drafted = CheckedModel.of(draft.definition());
        return progress -> linted(workspace, draft, drafted, day, progress);
    }

    private LintedModel linted(
            Workspace workspace, ModelDraft draft, ScoringModel drafted, LocalDate day, Consumer<Progress> progress) {
        ModelFacts facts = population.facts(workspace, drafted, day, progress);
        Stream<ModelWarning> ofUse = models.versions(workspace.id(), draft.model()).stream()
                .limit(1)
                .flatMap(newest -> use.warnings(workspace, newest).stream());
        return linted(
                draft,
                day,
                facts.customers(),
                facts.scored(),
                List.of(),
                ModelWarning.inOrder(
                        Stream.concat(facts.warnings().stream(), ofUse).toList()));
    }

    private static LintedModel linted(
            ModelDraft draft,
            LocalDate day,
            long customers,
            long scored,
            List<Violation> violations,
            List<ModelWarning> findings) {
        return new LintedModel(
                draft.model(),
                draft.name(),
                Optional.empty(),
                Optional.of(draft.revision()),
                day,
                customers,
                scored,
                violations,
                findings);
    }
}
