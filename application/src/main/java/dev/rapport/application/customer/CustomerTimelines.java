package dev.rapport.application.customer;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import java.util.List;

/** Customers' events. */
public interface CustomerTimelines {

    /**
     * @throws dev.rapport.application.refusal.Invalid if {@code after} is not what a page gave
     */
    Timeline page(Workspace workspace, CustomerId customer, TimelineQuery query);

    /** What the customer did how often, by the names of the event types; the most frequent first. */
    List<TypeCount> types(WorkspaceId workspace, CustomerId customer);

    record TypeCount(String type, long events) {}
}
