package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import java.util.List;

/** A few customers that stand for all. */
public interface CustomerSamples {

    /**
     * The same customers each time, as long as nobody comes or goes, and chosen without regard to what they did.
     *
     * @param most how many at most; if there are no more, all of them
     */
    Sample of(WorkspaceId workspace, int most);

    /**
     * Some customers.
     *
     * @param of how many there are in all
     */
    record Sample(List<CustomerId> customers, long of) {

        public Sample {
            customers = List.copyOf(customers);
        }
    }
}
