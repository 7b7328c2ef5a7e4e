package dev.rapport.application.scoring;

import dev.rapport.domain.customer.CustomerId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of the list of customers.
 *
 * @param score empty: not scored; so are band and changes
 */
public record CustomerOverview(
        CustomerId id,
        Optional<String> userId,
        Optional<String> name,
        Optional<String> email,
        Optional<Instant> lastSeen,
        Optional<BigDecimal> score,
        Optional<BandLabel> band,
        Optional<Change> change7,
        Optional<Change> change30) {

    /** What people call the customer: the name, else the e-mail address, else the userId, else Rapport's own id. */
    public String title() {
        return name.or(() -> email).or(() -> userId).orElseGet(id::toString);
    }
}
