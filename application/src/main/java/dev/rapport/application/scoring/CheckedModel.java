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
        var violations = new ArrayList<Violation>(violationsOfName(name));
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
                        "the metric breaks " + rules(found.size()),
                        found.stream()
                                .map(one -> new Violation(one.pointer(), detail(one.pointer(), one)))
                                .toList());
        };
    }

    private static Optional<ScoringModel> model(ModelDefinition definition, List<Violation> violations) {
        return switch (definition.check()) {
            case ModelDefinition.Checked.Valid(ScoringModel valid) -> Optional.of(valid);
            case ModelDefinition.Checked.Invalid(var found) -> {
                violations.addAll(violations(found));
                yield Optional.empty();
            }
        };
    }

    /** @return the name without spaces around it */
    static String name(String written) {
        List<Violation> violations = violationsOfName(written);
        if (!violations.isEmpty()) {
            throw refusal(violations);
        }
        return written.strip();
    }

    /** @return why {@code model} cannot be the version after {@code newest}; empty if it can */
    static Optional<String> problemOfKind(ModelVersion newest, ScoringModel model) {
        return newest.model().kind() == model.kind()
                ? Optional.empty()
                : Optional.of("all versions of a model are of one kind: "
                        + newest.label().name() + " is of " + kind(newest.model()) + ", not of " + kind(model)
                        + "; make another model");
    }

    static List<Violation> violations(List<dev.rapport.domain.violation.Violation> found) {
        return found.stream()
                .map(one -> new Violation("/definition" + one.pointer(), detail(one.pointer(), one)))
                .toList();
    }

    private static List<Violation> violationsOfName(String name) {
        return name.isBlank() || name.length() > LONGEST_NAME || cannotBeStored(name)
                ? List.of(new Violation("/name", "name must have 1 to " + LONGEST_NAME + " characters"))
                : List.of();
    }

    private static String kind(ScoringModel model) {
        return switch (model.kind()) {
            case POINTS -> "points";
            case WEIGHTED -> "weighted metrics";
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
        return new Invalid("model.invalid", "the model breaks " + rules(violations.size()), violations);
    }

    private static String rules(int count) {
        return count == 1 ? "1 rule" : count + " rules";
    }
}
