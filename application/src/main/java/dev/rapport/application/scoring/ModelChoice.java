package dev.rapport.application.scoring;

import java.util.Optional;

/**
 * Which recipe a question is about.
 *
 * @param model empty: the workspace's primary one
 * @param version empty: the model's current one
 */
public record ModelChoice(Optional<ModelId> model, Optional<Integer> version) {

    /** The current version of the primary model. */
    public static final ModelChoice PRIMARY = new ModelChoice(Optional.empty(), Optional.empty());

    public static ModelChoice current(ModelId model) {
        return new ModelChoice(Optional.of(model), Optional.empty());
    }

    /** For people. */
    String text() {
        return model.map(ModelId::toString).orElse("(the primary one)")
                + version.map(number -> " version " + number).orElse("");
    }
}
