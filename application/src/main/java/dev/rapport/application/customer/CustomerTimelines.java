package dev.rapport.application.customer;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;

/** Customers' events, newest first. */
public interface CustomerTimelines {

    /**
     * @throws dev.rapport.application.refusal.Invalid if {@code after} is not what a page gave
     */
    Timeline page(Workspace workspace, CustomerId customer, TimelineQuery query);
}
