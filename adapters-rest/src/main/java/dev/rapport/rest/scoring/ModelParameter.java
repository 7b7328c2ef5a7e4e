package dev.rapport.rest.scoring;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a request says which recipe it is about. */
final class ModelParameter {

    static final String MODEL = "A model's id; left out: the primary model.";
    static final String VERSION = "A published version; left out: the current one.";

    private ModelParameter() {}

    static ModelChoice choice(@Nullable String model, @Nullable Integer version) {
        return new ModelChoice(Optional.ofNullable(model).map(ModelParameter::id), Optional.ofNullable(version));
    }

    /** @throws NotFound if {@code text} cannot be a model's id */
    static ModelId id(String text) {
        return ModelId.parse(text).orElseThrow(() -> new NotFound("scoring-model", text));
    }
}
