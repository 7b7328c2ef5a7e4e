package dev.rapport.domain.scoring;

import dev.rapport.domain.violation.Violation;
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

    Checked check();

    /** What became of a definition. */
    sealed interface Checked {

        /** It is a model. */
        record Valid(ScoringModel model) implements Checked {}

        /** @param violations at least one, everything that is wrong, with pointers from the definition down */
        record Invalid(List<Violation> violations) implements Checked {}
    }
}
