package dev.rapport.rest.scoring;

import dev.rapport.application.scoring.IncompleteSignal;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.domain.scoring.ModelDefinition;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A published version of a scoring model.
 *
 * @param usable false until its signals have been counted over the stored events; the former version is current meanwhile
 * @param incomplete what it counts without the events of some early days, because they were dropped
 * @param retiredAt when the model was taken out of use; left out: it is in use
 */
record ModelJson(
        ModelId id,
        String name,
        boolean primary,
        int version,
        boolean usable,
        String note,
        Instant publishedAt,
        Optional<Instant> retiredAt,
        DefinitionJson definition,
        List<WarningJson> warnings,
        List<IncompleteSignal> incomplete) {

    static ModelJson of(ModelVersion version, List<IncompleteSignal> incomplete) {
        return new ModelJson(
                version.label().id(),
                version.label().name(),
                version.primary(),
                version.label().version(),
                version.usable(),
                version.note(),
                version.publishedAt(),
                version.retiredAt(),
                DefinitionJson.of(ModelDefinition.of(version.model())),
                WarningJson.of(version.model().warnings()),
                incomplete);
    }

    /** Names the version in {@code ETag} and {@code If-Match}. */
    EntityTag tag() {
        return new EntityTag(Integer.toString(version));
    }
}
