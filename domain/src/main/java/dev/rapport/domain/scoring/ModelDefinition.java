package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.violation.Violation;
import dev.rapport.domain.violation.Violations;
import java.util.List;
import java.util.Optional;

/** A {@link ScoringModel} as a user writes it, which may be wrong: the content of a draft, and what is stored and exported. */
public sealed interface ModelDefinition permits PointsModelDefinition, WeightedModelDefinition {

    /** Written out in full, so that it means the same when a default changes one day. */
    static ModelDefinition of(ScoringModel model) {
        return switch (model) {
            case PointsModel points -> PointsModelDefinition.of(points);
            case WeightedModel weighted -> WeightedModelDefinition.of(weighted);
        };
    }

    /** Left out: {@link Bands#DEFAULT}. */
    Optional<List<BandDefinition>> bands();

    /** Tests of traits, all of which must hold; left out: everybody. */
    Optional<List<TestDefinition>> audience();

    Checked check();

    /** @return empty if violations were added */
    default Optional<Bands> checkedBands(Violations violations) {
        return bands().map(written -> BandDefinition.bands(written, "/bands", violations))
                .orElse(Optional.of(Bands.DEFAULT));
    }

    /** @return empty if violations were added */
    default Optional<Audience> checkedAudience(Violations violations) {
        return TestDefinition.condition(audience().orElse(List.of()), "/audience", violations)
                .map(Audience::new);
    }

    /** @return empty: everybody */
    static Optional<List<TestDefinition>> tests(Audience audience) {
        return Optional.of(audience.condition().tests().stream()
                        .map(TestDefinition::of)
                        .toList())
                .filter(tests -> !tests.isEmpty());
    }

    /** What became of a definition. */
    sealed interface Checked {

        /** It is a model. */
        record Valid(ScoringModel model) implements Checked {}

        /** @param violations at least one, everything that is wrong, with pointers from the definition down */
        record Invalid(List<Violation> violations) implements Checked {}
    }
}
