package dev.rapport.domain.ingestion;

/**
 * What kind of thing a customer did, such as {@code "Order Completed"}.
 *
 * @param name not blank
 */
public record EventType(String name) {

    public EventType {
        if (name.isBlank()) {
            throw new IllegalArgumentException("an event type needs a name");
        }
    }
}
