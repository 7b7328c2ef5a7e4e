package dev.rapport.application.customer;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;

/** What is known of single customers, as of now. */
public interface CustomerProfiles {

    /** @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer */
    CustomerProfile one(WorkspaceId workspace, CustomerId customer);
}
