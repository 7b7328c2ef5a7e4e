package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelUse;
import dev.rapport.domain.scoring.ModelWarning;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;

/** What there is to be said about how a published model is used. */
@ApplicationScoped
class PublishedUse {

    private final ModelLooks looks;
    private final ScoreUses uses;
    private final Clock clock;

    PublishedUse(ModelLooks looks, ScoreUses uses, Clock clock) {
        this.looks = looks;
        this.uses = uses;
        this.clock = clock;
    }

    /** @return nothing of a retired model, which nobody is meant to use */
    List<ModelWarning> warnings(Workspace workspace, ModelVersion newest) {
        if (newest.retiredAt().isPresent()) {
            return List.of();
        }
        ModelId model = newest.label().id();
        ScoreUses.Count acting = uses.of(workspace.id(), model);
        return new ModelUse(
                        workspace.dayOf(clock.instant()),
                        workspace.dayOf(newest.publishedAt()),
                        looks.last(workspace.id(), model),
                        acting.alerts(),
                        acting.segments(),
                        acting.goals())
                .warnings();
    }
}
