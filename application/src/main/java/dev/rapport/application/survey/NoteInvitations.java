package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Notes that customers are going to be invited, before the first of them is: each is invited in a transaction of its own, and
 * none may be without a note.
 */
@ApplicationScoped
class NoteInvitations {

    private final Audit audit;

    NoteInvitations(Audit audit) {
        this.audit = audit;
    }

    @Transactional
    public void handle(WorkspaceId workspace, SurveyId survey) {
        audit.note(workspace, AuditAction.CUSTOMERS_INVITED, survey);
    }
}
