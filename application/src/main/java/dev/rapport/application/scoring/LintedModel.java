package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.scoring.ModelWarning;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said about a model, from its definition, its data and its use.
 *
 * @param version empty: it is a draft
 * @param revision of the draft; empty: it is published
 * @param day whose data was looked at
 * @param customers all that there are, scored or not; 0 as long as there are violations, and so is {@code scored}
 * @param violations why it can't be published as it is, with pointers from {@code /definition} down
 * @param findings the most severe first; empty as long as there are violations
 */
public record LintedModel(
        ModelId id,
        String name,
        Optional<Integer> version,
        Optional<Integer> revision,
        LocalDate day,
        long customers,
        long scored,
        List<Violation> violations,
        List<ModelWarning> findings) {

    public LintedModel {
        violations = List.copyOf(violations);
        findings = List.copyOf(findings);
    }
}
