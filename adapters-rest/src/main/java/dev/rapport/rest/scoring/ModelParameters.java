package dev.rapport.rest.scoring;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelId;
import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The query parameters that say which recipe a question is about; a resource takes them as a {@code @BeanParam}. */
public class ModelParameters {

    @QueryParam("model")
    @Parameter(description = "A model's id; left out: the primary model.")
    public Optional<String> model = Optional.empty();

    @QueryParam("version")
    @Parameter(description = "A published version; left out: the current one.")
    public Optional<Integer> version = Optional.empty();

    ModelChoice choice() {
        return new ModelChoice(model.map(ModelParameters::id), version);
    }

    /** @throws NotFound if {@code text} cannot be a model's id */
    static ModelId id(String text) {
        return ModelId.parse(text).orElseThrow(() -> new NotFound("scoring-model", text));
    }
}
