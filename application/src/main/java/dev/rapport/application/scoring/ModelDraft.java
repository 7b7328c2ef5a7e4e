package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.ModelDefinition;
import java.time.Instant;
import java.util.Optional;

/**
 * What is to become the next version of a model, or its first: as its author wrote it so far, which may be wrong.
 *
 * @param name the model's
 * @param revision which save it is, counted over all drafts of the model
 * @param basedOn the newest version that its author has seen; empty: the model had none
 * @param makesPrimary whether publishing it makes the model the primary one
 */
public record ModelDraft(
        ModelId model,
        String name,
        ModelDefinition definition,
        int revision,
        Optional<Integer> basedOn,
        boolean makesPrimary,
        Instant savedAt) {}
