package dev.rapport.rest.scoring;

import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.LintedModel;
import dev.rapport.application.scoring.ModelId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is to be said about a model or its draft.
 *
 * @param version left out: it is the draft
 * @param revision of the draft; left out: it is published
 * @param day whose data was looked at
 * @param customers all that there are, scored or not
 * @param violations why the draft can't be published as it is; as long as there are some, its data is not looked at
 * @param findings the most severe first
 */
record LintJson(
        ModelId id,
        String name,
        Optional<Integer> version,
        Optional<Integer> revision,
        LocalDate day,
        long customers,
        long scored,
        List<Violation> violations,
        List<WarningJson> findings) {

    static LintJson of(LintedModel linted) {
        return new LintJson(
                linted.id(),
                linted.name(),
                linted.version(),
                linted.revision(),
                linted.day(),
                linted.customers(),
                linted.scored(),
                linted.violations(),
                WarningJson.of(linted.findings()));
    }
}
