package dev.rapport.application.customer;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.customer.Identity;
import java.util.Optional;

/** Finds the customer that somebody means. */
public interface CustomerReferences {

    /**
     * @param reference Rapport's own id, of the customer or of any identity joined into it, which is tried first, or a
     *     userId
     * @return the customer's present id
     * @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer
     */
    CustomerId resolve(WorkspaceId workspace, String reference);

    /** @return empty if nobody uses this name */
    Optional<CustomerId> of(WorkspaceId workspace, Identity identity);

    /** @return the userId that the customer is shown under; empty if it is known by anonymousIds only */
    Optional<String> userId(WorkspaceId workspace, CustomerId customer);
}
