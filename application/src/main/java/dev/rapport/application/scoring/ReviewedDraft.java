package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.scoring.ModelWarning;
import java.util.List;

/**
 * A draft, with what is to be said about it before it is published.
 *
 * @param violations why it could not be published as it is, with pointers from {@code /definition} down; empty: it could
 * @param warnings what its publisher should know; empty as long as there are violations
 */
public record ReviewedDraft(ModelDraft draft, List<Violation> violations, List<ModelWarning> warnings) {

    public ReviewedDraft {
        violations = List.copyOf(violations);
        warnings = List.copyOf(warnings);
    }
}
