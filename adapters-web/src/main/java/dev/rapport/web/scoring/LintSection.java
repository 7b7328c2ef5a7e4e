package dev.rapport.web.scoring;

import dev.rapport.application.scoring.LintedModel;
import dev.rapport.domain.scoring.ModelPart;
import dev.rapport.domain.scoring.ModelWarning;
import dev.rapport.domain.scoring.RuleId;
import io.quarkus.qute.TemplateData;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a linter has to say about a model.
 *
 * @param draft whether it looked at the draft
 * @param broken whether the draft is no model yet, so that nothing was looked at
 * @param findings the most severe first
 */
@TemplateData
record LintSection(boolean draft, boolean broken, LocalDate day, long customers, long scored, List<Finding> findings) {

    /**
     * @param about the rule or metric, in a sentence; empty: the whole model
     * @param hint whether it may well be meant so
     */
    @TemplateData
    record Finding(Optional<String> about, boolean hint, String text) {}

    static LintSection of(LintedModel linted, Map<RuleId, String> sentences, Warnings warnings) {
        return new LintSection(
                linted.revision().isPresent(),
                !linted.violations().isEmpty(),
                linted.day(),
                linted.customers(),
                linted.scored(),
                linted.findings().stream()
                        .map(warning -> finding(warning, sentences, warnings))
                        .toList());
    }

    private static Finding finding(ModelWarning warning, Map<RuleId, String> sentences, Warnings warnings) {
        return new Finding(
                warning.part().map(ModelPart::id).map(sentences::get),
                warning.severity() == ModelWarning.Severity.HINT,
                warnings.of(warning));
    }
}
