package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.ids.Ids;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Makes a new scoring model and publishes its first version. */
@ApplicationScoped
public class CreateScoringModel {

    private final KnownModels known;
    private final ModelPublication publication;
    private final Ids ids;
    private final Audit audit;
    private final Clock clock;

    CreateScoringModel(KnownModels known, ModelPublication publication, Ids ids, Audit audit, Clock clock) {
        this.known = known;
        this.publication = publication;
        this.ids = ids;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     * @throws dev.rapport.application.refusal.Conflict {@code model.name-taken}
     */
    @Transactional
    public PublishedModel handle(Workspace workspace, NewScoringModel wanted) {
        CheckedModel.of(wanted.name(), wanted.note(), wanted.definition());
        String name = CheckedModel.name(wanted.name());
        known.hold(workspace.id());
        known.requireFree(workspace.id(), name);
        var model = new ModelId(ids.next());
        boolean primary = wanted.primary() || known.all(workspace.id()).stream().noneMatch(KnownModel::primary);
        known.add(workspace.id(), model, name, clock.instant());
        audit.note(workspace.id(), AuditAction.MODEL_CREATED, model);
        if (primary) {
            known.makePrimary(workspace.id(), model);
            audit.note(workspace.id(), AuditAction.MODEL_MADE_PRIMARY, model);
        }
        return publication.publish(
                workspace, known.require(workspace.id(), model), Optional.empty(), wanted.definition(), wanted.note());
    }

    /**
     * What is wanted.
     *
     * @param primary makes it the primary model; the first one of a workspace is so in any case
     */
    public record NewScoringModel(String name, boolean primary, ModelDefinition definition, String note) {}
}
