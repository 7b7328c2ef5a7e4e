package dev.rapport.rest.scoring;

import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.SignalHistory;
import dev.rapport.rest.security.CurrentWorkspace;
import jakarta.enterprise.context.ApplicationScoped;

/** Writes versions of models, with what is known about the signals that they listen to. */
@ApplicationScoped
class ModelFormat {

    private final CurrentWorkspace current;
    private final SignalHistory signalHistory;

    ModelFormat(CurrentWorkspace current, SignalHistory signalHistory) {
        this.current = current;
        this.signalHistory = signalHistory;
    }

    ModelJson of(ModelVersion version) {
        return ModelJson.of(
                version, signalHistory.incomplete(current.id(), version.model().signals()));
    }
}
