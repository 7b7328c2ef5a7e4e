package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.CustomerActivity;
import java.time.LocalDate;
import java.util.Optional;

/** Events that arrived after the day on which they happened was over, by the workspace's zone. */
public interface LateEvents {

    /**
     * Those of one customer, folded as activity is, but without their values.
     *
     * @param need whose signals are wanted
     * @param first day, and {@code last} day, on which they happened
     * @return empty if the customer has too many events on these days to look at all of them
     */
    Optional<CustomerActivity> of(
            Workspace workspace, CustomerId customer, Activities.Need need, LocalDate first, LocalDate last);
}
