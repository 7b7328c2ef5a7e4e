package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.scoring.MeasurementDefinition;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what somebody wrote into a model, or into a refusal that names everything that is wrong. */
final class CheckedModel {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_NOTE = 2_000;

    private CheckedModel() {}

    static ScoringModel of(String name, String note, ModelDefinition definition) {
        var violations = new ArrayList<Violation>();
        if (name.isBlank() || name.length() > LONGEST_NAME || cannotBeStored(name)) {
            violations.add(new Violation("/name", "name must have 1 to " + LONGEST_NAME + " characters"));
        }
        if (note.length() > LONGEST_NOTE || cannotBeStored(note)) {
            violations.add(new Violation("/note", "note must have at most " + LONGEST_NOTE + " characters"));
        }
        Optional<ScoringModel> model = model(definition, violations);
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
        return model.orElseThrow();
    }

    static ScoringModel of(ModelDefinition definition) {
        var violations = new ArrayList<Violation>();
        return model(definition, violations).orElseThrow(() -> refusal(violations));
    }

    /** @throws Invalid {@code metric.invalid} */
    static MeasurementDefinition.Checked.Valid measurement(MeasurementDefinition definition) {
        return switch (definition.check()) {
            case MeasurementDefinition.Checked.Valid valid -> valid;
            case MeasurementDefinition.Checked.Invalid(var found) ->
                throw new Invalid(
                        "metric.invalid",
                        "the metric breaks " + found.size() + " rules",
                        found.stream()
                                .map(one -> new Violation(one.pointer(), detail(one.pointer(), one)))
                                .toList());
        };
    }

    private static Optional<ScoringModel> model(ModelDefinition definition, List<Violation> violations) {
        return switch (definition.check()) {
            case ModelDefinition.Checked.Valid(ScoringModel valid) -> Optional.of(valid);
            case ModelDefinition.Checked.Invalid(var found) -> {
                found.forEach(one ->
                        violations.add(new Violation("/definition" + one.pointer(), detail(one.pointer(), one))));
                yield Optional.empty();
            }
        };
    }

    private static boolean cannotBeStored(String text) {
        return text.codePoints().anyMatch(c -> c == 0 || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private static String detail(String pointer, dev.rapport.domain.violation.Violation violation) {
        String field = pointer.substring(pointer.lastIndexOf('/') + 1);
        return field + " " + violation.message()
                + violation.value().map(value -> ": " + value).orElse("");
    }

    private static Invalid refusal(List<Violation> violations) {
        return new Invalid("model.invalid", "the model breaks " + violations.size() + " rules", violations);
    }
}
