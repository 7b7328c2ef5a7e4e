package dev.rapport.rest.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ReviewedDraft;
import jakarta.ws.rs.core.EntityTag;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A model's draft.
 *
 * @param id the model's
 * @param name the model's
 * @param basedOn the newest version that its author has seen; left out: the model has none
 * @param makesPrimary whether publishing it makes the model the primary one
 * @param violations why it could not be published as it is
 * @param warnings what its publisher should know
 */
record DraftJson(
        ModelId id,
        String name,
        int revision,
        Optional<Integer> basedOn,
        boolean makesPrimary,
        Instant savedAt,
        DefinitionJson definition,
        List<Violation> violations,
        List<WarningJson> warnings) {

    static DraftJson of(ReviewedDraft reviewed) {
        ModelDraft draft = reviewed.draft();
        return new DraftJson(
                draft.model(),
                draft.name(),
                draft.revision(),
                draft.basedOn(),
                draft.makesPrimary(),
                draft.savedAt(),
                DefinitionJson.of(draft.definition()),
                reviewed.violations(),
                WarningJson.of(reviewed.warnings()));
    }

    /** Names the revision in {@code ETag} and {@code If-Match}. */
    EntityTag tag() {
        return new EntityTag(Integer.toString(revision));
    }
}
