package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.ModelWarning;
import java.util.List;

/**
 * What became of publishing.
 *
 * @param warnings what its publisher should know; the version is published all the same
 */
public record PublishedModel(ModelVersion version, List<ModelWarning> warnings) {

    public PublishedModel {
        warnings = List.copyOf(warnings);
    }
}
