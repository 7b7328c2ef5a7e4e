package dev.rapport.application.ingestion;

import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;

/** Deliveries for tests, all of one workspace and received at one instant. */
final class SomeDeliveries {

    static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    static final Workspace WORKSPACE =
            new Workspace(new WorkspaceId(1), "Acme", ZoneOffset.UTC, Currency.getInstance("EUR"));

    private SomeDeliveries() {}

    static Delivery of(Message... messages) {
        var items = new ArrayList<Item>();
        for (Message message : messages) {
            items.add(new Readable(items.size(), message, () -> "as sent: " + message.id()));
        }
        return new Delivery(WORKSPACE, NOW, items, null);
    }

    static Delivery ofItems(Item... items) {
        return new Delivery(WORKSPACE, NOW, List.of(items), null);
    }

    /** Something that takes as much room as {@code items} messages. */
    static Delivery ofSize(int items) {
        Item item = new Readable(0, login("big"), () -> "");
        return new Delivery(WORKSPACE, NOW, Collections.nCopies(items, item), null);
    }

    static Message.Event login(String id) {
        return event(id, "Login", NOW);
    }

    static Message.Event event(String id, String type, Instant at) {
        return event(id, Identity.user("ann"), type, at);
    }

    static Message.Event event(String id, Identity of, String type, Instant at) {
        return new Message.Event(new MessageId(id), at, of, new EventType(type), null, null, "web", Map.of());
    }
}
