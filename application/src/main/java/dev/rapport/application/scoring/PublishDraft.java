package dev.rapport.application.scoring;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Makes a draft the next version of its model, for good. The former version stays current until the new one is usable. */
@ApplicationScoped
public class PublishDraft {

    private final KnownModels known;
    private final ModelDrafts drafts;
    private final ModelPublication publication;
    private final Audit audit;

    PublishDraft(KnownModels known, ModelDrafts drafts, ModelPublication publication, Audit audit) {
        this.known = known;
        this.drafts = drafts;
        this.publication = publication;
        this.audit = audit;
    }

    /**
     * @throws dev.rapport.application.refusal.Invalid {@code model.invalid}, naming everything that is wrong
     * @throws NotFound if there is no such model, or no draft of it
     * @throws OutOfDate {@code draft.out-of-date}, or {@code model.out-of-date} if somebody published a version without the
     *     draft since it was begun
     * @throws Conflict {@code model.kind-changed}, {@code model.retired}
     */
    @Transactional
    public PublishedModel handle(Workspace workspace, ModelId model, Publication wanted) {
        known.hold(workspace.id());
        KnownModel of = known.require(workspace.id(), model);
        ModelDraft draft = drafts.require(workspace.id(), model, wanted.revision());
        boolean primary = wanted.primary()
                || draft.makesPrimary()
                || known.all(workspace.id()).stream().noneMatch(KnownModel::primary);
        if (primary && !of.primary()) {
            known.makePrimary(workspace.id(), model);
            audit.note(workspace.id(), AuditAction.MODEL_MADE_PRIMARY, model);
        }
        drafts.remove(workspace.id(), model);
        return publication.publish(workspace, of, draft.basedOn(), draft.definition(), wanted.note());
    }

    /**
     * How a draft is published.
     *
     * @param revision of the draft that the publisher has seen
     * @param note what the publisher says about the version; may be empty
     * @param primary makes the model the primary one, as the draft itself may
     */
    public record Publication(int revision, String note, boolean primary) {}
}
