package dev.rapport.application.survey;

import dev.rapport.application.mail.MailAddress;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Who is not to be sent any mails: because they said so, or because their mailbox takes none. */
public interface MailRefusals {

    /** What stands against a mail to a customer at this address; having unsubscribed counts more. */
    Optional<MailRefusal> of(WorkspaceId workspace, CustomerId customer, MailAddress address);

    /** The first time counts. @param address that the customer has now */
    void unsubscribe(WorkspaceId workspace, long identity, Optional<MailAddress> address, Instant at);

    /** Forgets that the customer unsubscribed, by whichever identity, and whoever did so from the same address. */
    void resubscribe(WorkspaceId workspace, CustomerId customer, Optional<MailAddress> address);

    /** The latest counts. */
    void bounce(WorkspaceId workspace, MailAddress address, Instant at, String reason);

    /** @param detail what the mail server said, as a reply code; empty: nothing to say */
    record MailRefusal(NoMail reason, Instant at, String detail) {}

    /** Why somebody can't be invited by e-mail. */
    enum NoMail {
        NO_ADDRESS,
        UNSUBSCRIBED,
        BOUNCED;

        /** The name in lower case, with hyphens. */
        public String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
