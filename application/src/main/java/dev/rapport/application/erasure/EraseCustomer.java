package dev.rapport.application.erasure;

import dev.rapport.application.ingestion.FoldedEvents;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/**
 * Erases a customer: all that is stored of it goes, what was derived from it is made anew, and a proof without personal data stays. A
 * new event of the same userId begins a new customer.
 */
@ApplicationScoped
public class EraseCustomer {

    private static final int TRIES = 5;

    private final RemoveCustomer removeCustomer;
    private final FoldedEvents events;

    EraseCustomer(RemoveCustomer removeCustomer, FoldedEvents events) {
        this.removeCustomer = removeCustomer;
        this.events = events;
    }

    /**
     * @param requestedBy internal id of the person who asks for it; empty: a program
     * @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer (any more)
     * @throws Overloaded if it could not be done now: nothing was changed
     */
    public Erasure handle(Workspace workspace, CustomerId customer, Optional<String> requestedBy) {
        RemoveCustomer.Removed removed = remove(workspace, customer, requestedBy);
        if (removed.wasLast()) {
            events.refreshVolumes(workspace.id());
        }
        return removed.proof();
    }

    private RemoveCustomer.Removed remove(Workspace workspace, CustomerId customer, Optional<String> requestedBy) {
        for (int attempt = 1; ; attempt++) {
            try {
                return removeCustomer.handle(workspace, customer, requestedBy);
            } catch (RemoveCustomer.Overtaken e) {
                giveUpAfterLast(attempt, e);
            } catch (StorageFailure e) {
                if (e.kind() != StorageFailure.Kind.COLLISION) {
                    throw e;
                }
                giveUpAfterLast(attempt, e);
            }
        }
    }

    private static void giveUpAfterLast(int attempt, RuntimeException cause) {
        if (attempt == TRIES) {
            var refusal = new Overloaded(
                    "erasure.unavailable", "the customer could not be erased now", Duration.ofSeconds(2));
            refusal.initCause(cause);
            throw refusal;
        }
    }
}
