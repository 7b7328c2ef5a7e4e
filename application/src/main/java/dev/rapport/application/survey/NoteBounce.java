package dev.rapport.application.survey;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.ingestion.Identities;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Notes that a mailbox takes no mails, as a mail provider found out later. It is left alone until the customer has another one. */
@ApplicationScoped
public class NoteBounce {

    /** Of a reason, in characters. */
    public static final int LONGEST_REASON = 200;

    private static final String CODE = "bounce.invalid";

    private final MailRefusals refusals;
    private final MailRecipients recipients;
    private final CustomerReferences customers;
    private final Identities identities;
    private final Audit audit;
    private final Clock clock;

    NoteBounce(
            MailRefusals refusals,
            MailRecipients recipients,
            CustomerReferences customers,
            Identities identities,
            Audit audit,
            Clock clock) {
        this.refusals = refusals;
        this.recipients = recipients;
        this.customers = customers;
        this.identities = identities;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Whose mailbox it is: either of the two.
     *
     * @param userId of a customer, whose present address is meant
     */
    public record Mailbox(Optional<String> address, Optional<String> userId) {}

    /**
     * @param at empty: now
     * @throws Invalid {@code bounce.invalid}, naming what is wrong
     * @throws dev.rapport.application.refusal.NotFound if there is no such customer
     */
    @Transactional
    public void handle(Workspace workspace, Mailbox mailbox, Optional<Instant> at, String reason) {
        if (mailbox.address().isPresent() == mailbox.userId().isPresent()) {
            throw invalid("/address", "there must be either an address or a userId");
        }
        if (reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw invalid("/reason", "reason must have at most " + LONGEST_REASON + " characters of plain text");
        }
        identities.keepAll(workspace.id());
        Optional<CustomerId> customer = mailbox.userId().map(user -> customers.resolve(workspace.id(), user));
        MailAddress address = customer.map(known -> ofCustomer(workspace, known))
                .or(() -> mailbox.address()
                        .map(written -> MailAddress.parse(written)
                                .orElseThrow(() -> invalid("/address", "address must be that of a mailbox"))))
                .orElseThrow();
        refusals.bounce(workspace.id(), address, at.orElseGet(clock::instant), reason);
        // Of a bare address nothing is told: the log holds none.
        audit.note(
                workspace.id(),
                AuditAction.BOUNCE_NOTED,
                customer.map(CustomerId::toString).orElse(""));
    }

    private MailAddress ofCustomer(Workspace workspace, CustomerId customer) {
        return recipients
                .of(workspace.id(), customer)
                .address()
                .orElseThrow(() -> invalid("/userId", "the customer has no address"));
    }

    private static Invalid invalid(String pointer, String detail) {
        return new Invalid(CODE, detail, List.of(new Violation(pointer, detail)));
    }
}
