package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;

/** Says what publishing a draft would say, without publishing it. */
@ApplicationScoped
public class ReviewDraft {

    private final ScoringModels models;

    ReviewDraft(ScoringModels models) {
        this.models = models;
    }

    public ReviewedDraft handle(WorkspaceId workspace, ModelDraft draft) {
        return switch (draft.definition().check()) {
            case ModelDefinition.Checked.Invalid(var found) ->
                new ReviewedDraft(draft, CheckedModel.violations(found), List.of());
            case ModelDefinition.Checked.Valid(ScoringModel model) -> {
                Optional<String> otherKind = models.versions(workspace, draft.model()).stream()
                        .findFirst()
                        .flatMap(newest -> CheckedModel.problemOfKind(newest, model));
                yield new ReviewedDraft(
                        draft,
                        otherKind.stream()
                                .map(problem -> new Violation("/definition/kind", problem))
                                .toList(),
                        otherKind.isPresent() ? List.of() : model.warnings());
            }
        };
    }
}
