package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelWarning;
import java.util.List;
import java.util.Optional;

/**
 * What became of publishing.
 *
 * @param warnings what its publisher should know; the version is published all the same
 */
public record PublishedModel(ModelVersion version, List<ModelWarning> warnings) {

    public PublishedModel {
        warnings = List.copyOf(warnings);
    }

    static PublishedModel of(ScoringModels models, Workspace workspace, ModelLabel label) {
        ModelVersion published = models.find(
                        workspace.id(), new ModelChoice(Optional.of(label.id()), Optional.of(label.version())))
                .orElseThrow();
        return new PublishedModel(published, published.model().warnings());
    }
}
