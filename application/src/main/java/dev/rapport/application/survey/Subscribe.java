package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/** Takes back that a customer unsubscribed, as it asked for. */
@ApplicationScoped
public class Subscribe {

    private final MailRefusals refusals;
    private final MailRecipients recipients;
    private final CustomerReferences customers;
    private final Audit audit;

    Subscribe(MailRefusals refusals, MailRecipients recipients, CustomerReferences customers, Audit audit) {
        this.refusals = refusals;
        this.recipients = recipients;
        this.customers = customers;
        this.audit = audit;
    }

    /**
     * @param reference as of {@link CustomerReferences#resolve}
     * @throws dev.rapport.application.refusal.NotFound if there is no such customer
     */
    @Transactional
    public void handle(Workspace workspace, String reference) {
        CustomerId customer = customers.resolve(workspace.id(), reference);
        refusals.resubscribe(
                workspace.id(),
                customer,
                recipients.of(workspace.id(), customer).address());
        audit.note(workspace.id(), AuditAction.CUSTOMER_RESUBSCRIBED, customer);
    }
}
