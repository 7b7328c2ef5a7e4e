package dev.rapport.application.scoring;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Publishes a new version of a scoring model without a draft. The former version stays the current one until the new one is
 * usable.
 */
@ApplicationScoped
public class PublishScoringModel {

    private final KnownModels known;
    private final ModelPublication publication;

    PublishScoringModel(KnownModels known, ModelPublication publication) {
        this.known = known;
        this.publication = publication;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     * @throws NotFound if there is no such model
     * @throws OutOfDate {@code model.out-of-date} if somebody else published since the author looked
     * @throws Conflict {@code model.kind-changed}, {@code model.retired}, {@code model.unpublished}
     */
    @Transactional
    public PublishedModel handle(Workspace workspace, NewVersion wanted) {
        known.hold(workspace.id());
        KnownModel model = known.require(workspace.id(), wanted.model());
        model.requireVersion();
        return publication.publish(workspace, model, Optional.of(wanted.basedOn()), wanted.definition(), wanted.note());
    }

    /** @param basedOn the newest version that the author has seen */
    public record NewVersion(ModelId model, int basedOn, ModelDefinition definition, String note) {}
}
