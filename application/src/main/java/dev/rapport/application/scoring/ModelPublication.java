package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;

/** Publishes the next version of a model that the caller holds, after everything that could speak against it. */
@ApplicationScoped
class ModelPublication {

    private final ScoringModels models;
    private final Audit audit;
    private final Clock clock;

    ModelPublication(ScoringModels models, Audit audit, Clock clock) {
        this.models = models;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @param basedOn the newest version that the author has seen; empty: there was none
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     * @throws OutOfDate {@code model.out-of-date} if there is a newer version
     * @throws Conflict {@code model.kind-changed}, or {@code model.retired}
     */
    PublishedModel publish(
            Workspace workspace, KnownModel of, Optional<Integer> basedOn, ModelDefinition definition, String note) {
        of.requireInUse();
        ScoringModel model = CheckedModel.of(of.name(), note, definition);
        int newest = of.version().orElse(0);
        if (newest != basedOn.orElse(0)) {
            throw new OutOfDate(
                    "model.out-of-date", "version " + newest + " was published since version " + basedOn.orElse(0));
        }
        models.versions(workspace.id(), of.id()).stream()
                .findFirst()
                .flatMap(former -> CheckedModel.problemOfKind(former, model))
                .ifPresent(problem -> {
                    throw new Conflict("model.kind-changed", problem);
                });
        var label = new ModelLabel(of.id(), of.name(), newest + 1);
        models.publish(workspace.id(), label, model, note, clock.instant());
        audit.note(
                workspace.id(),
                AuditAction.MODEL_PUBLISHED,
                of.id(),
                AuditDetail.of(AuditAspect.VERSION, label.version()));
        ModelVersion published = models.find(
                        workspace.id(), new ModelChoice(Optional.of(label.id()), Optional.of(label.version())))
                .orElseThrow();
        return new PublishedModel(published, published.model().warnings());
    }
}
