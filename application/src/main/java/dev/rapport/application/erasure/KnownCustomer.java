package dev.rapport.application.erasure;

import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.customer.Identity;
import java.util.List;
import java.util.Map;

/**
 * By what a customer is found, wherever something is stored of it.
 *
 * @param id the present one
 * @param identities by their numbers; at least one
 * @param emails every value that the trait {@code email} ever had and that looks like an address
 */
public record KnownCustomer(CustomerId id, Map<Long, Identity> identities, List<String> emails) {

    public KnownCustomer {
        identities = Map.copyOf(identities);
        emails = List.copyOf(emails);
    }

    /** The numbers of its identities, in order. */
    public List<Long> numbers() {
        return identities.keySet().stream().sorted().toList();
    }
}
