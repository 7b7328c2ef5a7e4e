package dev.rapport.application.survey;

import dev.rapport.domain.customer.CustomerId;
import java.util.Optional;

/**
 * The customer whose answers they are, as it stands now: who was anonymous while answering may have a userId since.
 *
 * @param userId empty: known by anonymousIds only
 * @param name as the list of customers has it, which is at most minutes old, and so is {@code email}
 * @param band key of the engagement band now, by the primary model; empty: not scored
 */
public record Respondent(
        CustomerId id, Optional<String> userId, Optional<String> name, Optional<String> email, Optional<String> band) {

    /** What people call the customer: the name, else the e-mail address, else the userId, else Rapport's own id. */
    public String title() {
        return name.or(() -> email).or(() -> userId).orElseGet(id::toString);
    }
}
