package dev.rapport.rest.scoring;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.BandDefinition;
import dev.rapport.domain.scoring.MetricDefinition;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import java.util.List;
import java.util.Optional;

/**
 * A model's definition, of one kind or the other.
 *
 * @param kind {@code points} or {@code weighted}; left out: points
 * @param rules of a points model only
 * @param metrics of a weighted model only
 * @param bands left out: the usual ones
 * @param audience tests of traits, all of which must hold; left out: everybody
 */
record DefinitionJson(
        Optional<String> kind,
        Optional<List<RuleDefinition>> rules,
        Optional<List<MetricDefinition>> metrics,
        Optional<List<BandDefinition>> bands,
        Optional<List<TestDefinition>> audience) {

    private static final String POINTS = "points";
    private static final String WEIGHTED = "weighted";

    static DefinitionJson of(ModelDefinition definition) {
        return switch (definition) {
            case PointsModelDefinition points ->
                new DefinitionJson(
                        Optional.of(POINTS),
                        Optional.of(points.rules()),
                        Optional.empty(),
                        points.bands(),
                        points.audience());
            case WeightedModelDefinition weighted ->
                new DefinitionJson(
                        Optional.of(WEIGHTED),
                        Optional.empty(),
                        Optional.of(weighted.metrics()),
                        weighted.bands(),
                        weighted.audience());
        };
    }

    /** @throws Invalid {@code model.invalid} if it is of no kind, or of both */
    ModelDefinition toDefinition() {
        return switch (kind.orElse(POINTS)) {
            case POINTS -> {
                leaveOut("metrics", metrics);
                yield new PointsModelDefinition(required("rules", rules), bands, audience);
            }
            case WEIGHTED -> {
                leaveOut("rules", rules);
                yield new WeightedModelDefinition(required("metrics", metrics), bands, audience);
            }
            default -> throw invalid("kind", "kind must be points or weighted: " + kind.orElseThrow());
        };
    }

    private static <T> List<T> required(String name, Optional<List<T>> list) {
        return list.orElseThrow(() -> invalid(name, name + " is required"));
    }

    private void leaveOut(String name, Optional<? extends List<?>> list) {
        if (list.isPresent()) {
            throw invalid(
                    name,
                    name + " must be left out of a model of the kind " + kind.orElse(POINTS) + ": "
                            + list.get().size() + " " + name);
        }
    }

    private static Invalid invalid(String name, String detail) {
        return new Invalid(
                "model.invalid", "the model breaks a rule", List.of(new Violation("/definition/" + name, detail)));
    }
}
