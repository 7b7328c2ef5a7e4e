package dev.rapport.application.ingestion;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.RejectReason;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one request, or one piece of an import, brought.
 *
 * @param importId the import that it is a piece of; null: a client sent it
 */
public record Delivery(
        Workspace workspace,
        Instant receivedAt,
        List<Item> items,
        @Nullable Long importId) {

    public Delivery {
        items = List.copyOf(items);
    }

    /** One item as it could be read, or why it could not. */
    public sealed interface Item {

        /** Its place in the request, from 0; in an import, its line. */
        long index();

        /** The item as it was sent, for the list of rejected items. */
        Supplier<String> raw();
    }

    /** An item that says something. */
    public record Readable(long index, Message message, Supplier<String> raw) implements Item {}

    /** An item that breaks a rule. */
    public record Refused(long index, RejectReason reason, String detail, Supplier<String> raw) implements Item {}
}
