package dev.rapport.application.erasure;

import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import java.util.Map;

/** All that is stored of a customer, for who takes it away. But for {@link #count}, all of it in the caller's transaction. */
public interface CustomerTraces {

    /**
     * How much there is.
     *
     * @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer
     */
    Holdings count(WorkspaceId workspace, CustomerId customer);

    /**
     * Waits until no mail to the customer is under way; then, until the transaction ends, nobody asks or answers a survey in the
     * workspace, or takes events out of what they were folded into.
     */
    void holdSurveys(WorkspaceId workspace, CustomerId customer);

    /** From now until the transaction ends, nobody stores events or caches scores. To be held as shortly as possible. */
    void holdIngestion(WorkspaceId workspace);

    /**
     * The customer as it is now, which may have been joined into another since its id was read.
     *
     * @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer
     */
    KnownCustomer find(WorkspaceId workspace, CustomerId customer);

    /** Removes those events that count in nothing but activity, so most of them; harmless while events come in. */
    Holdings removePlainEvents(WorkspaceId workspace, KnownCustomer customer);

    /** Removes responses, askings and waiting mails. Of who unsubscribed, the address's digest stays. */
    Holdings removeAnswers(WorkspaceId workspace, KnownCustomer customer);

    /** How many events of which day the customer had, removed ones included. */
    Map<TypeDay, Counts> counts(Workspace workspace, KnownCustomer customer);

    /** Whether the customer's event was the last one of its type on any day. */
    boolean wasLast(WorkspaceId workspace, KnownCustomer customer);

    /** Removes everything else, the identities at last. */
    Holdings removeRest(WorkspaceId workspace, KnownCustomer customer);
}
