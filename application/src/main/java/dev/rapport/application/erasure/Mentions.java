package dev.rapport.application.erasure;

import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;

/**
 * What was refused and names a customer: one of its ids as a whole value, or one of its e-mail addresses anywhere. What can't be read as
 * JSON is searched as text.
 */
public interface Mentions {

    /** @param since only what was received from then on */
    List<Long> inRejectedEvents(WorkspaceId workspace, KnownCustomer customer, Instant since);

    /** @return how many there were */
    long removeRejectedEvents(WorkspaceId workspace, List<Long> ids);

    /**
     * Empties the cells of refused rows. The rows themselves stay with line and reason, so that an import's numbers add up.
     *
     * @return how many there were
     */
    long emptyRefusedRows(WorkspaceId workspace, KnownCustomer customer);

    /** @return how many refused rows name the customer */
    long countRefusedRows(WorkspaceId workspace, KnownCustomer customer);
}
