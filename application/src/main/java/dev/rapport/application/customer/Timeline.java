package dev.rapport.application.customer;

import dev.rapport.application.page.Continued;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a customer's events, in the order that was asked for.
 *
 * @param next what to ask for to go on ({@link TimelineQuery#after}); empty: this is the end
 */
public record Timeline(List<TimelineEvent> events, Optional<String> next) implements Continued {

    public Timeline {
        events = List.copyOf(events);
    }

    /**
     * Something that the customer did.
     *
     * @param day in the workspace's zone
     * @param value empty: the event has none
     * @param foreignCurrency the value's currency where it is not the workspace's, and therefore not added up
     * @param identity the name that the client used for the customer
     * @param properties as JSON: text, numbers, truth values, lists, maps
     */
    public record TimelineEvent(
            Instant happenedAt,
            LocalDate day,
            String type,
            Optional<BigDecimal> value,
            Optional<String> foreignCurrency,
            String channel,
            String messageId,
            String identity,
            Map<String, Object> properties,
            Instant receivedAt) {}
}
