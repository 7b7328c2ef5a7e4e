package dev.rapport.application.customer;

import dev.rapport.domain.customer.CustomerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Everything known of a customer but events and scores.
 *
 * @param userId the one it is shown under; empty: known by anonymousIds only
 * @param identities all names that clients use for it, oldest first
 * @param traits as of now, by name
 * @param firstSeen instant of the earliest event; empty: no event yet
 */
public record CustomerProfile(
        CustomerId id,
        Optional<String> userId,
        Optional<String> name,
        Optional<String> email,
        List<Identity> identities,
        List<TraitValue> traits,
        List<Membership> accounts,
        Optional<Instant> firstSeen,
        Optional<Instant> lastSeen) {

    public CustomerProfile {
        identities = List.copyOf(identities);
        traits = List.copyOf(traits);
        accounts = List.copyOf(accounts);
    }

    /** What people call the customer: the name, else the e-mail address, else the userId, else Rapport's own id. */
    public String title() {
        return name.or(() -> email).or(() -> userId).orElseGet(id::toString);
    }

    /** @param kind {@code user} or {@code anonymous} */
    public record Identity(String kind, String name, Optional<Instant> firstSeen, Optional<Instant> lastSeen) {}

    /**
     * A trait's present value.
     *
     * @param value as JSON: text, number, truth value, list or map; empty: null
     */
    public record TraitValue(String name, Optional<Object> value, Instant since) {}

    /** An account that the customer belongs to. */
    public record Membership(String account, Instant since) {}
}
