package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.audit.AuditAspect;
import dev.rapport.application.audit.AuditDetail;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;

/**
 * Invites a customer, and notes that customers are invited if it does. All after the first are invited in transactions of their own:
 * a note before it could stand though nobody was invited, one after the last be lost though all were.
 */
@ApplicationScoped
class InviteFirstCustomer {

    private final InviteCustomer inviteCustomer;
    private final Audit audit;

    InviteFirstCustomer(InviteCustomer inviteCustomer, Audit audit) {
        this.inviteCustomer = inviteCustomer;
        this.audit = audit;
    }

    /**
     * @param named how many customers the request names
     * @return why not; empty: the customer is invited
     */
    @Transactional
    public Optional<String> handle(Workspace workspace, KnownSurvey known, Identity identity, int named) {
        Optional<String> reason = inviteCustomer.handle(workspace, known, identity);
        if (reason.isEmpty()) {
            audit.note(
                    workspace.id(),
                    AuditAction.CUSTOMERS_INVITED,
                    known.id(),
                    AuditDetail.of(AuditAspect.CUSTOMERS_NAMED, named));
        }
        return reason;
    }
}
