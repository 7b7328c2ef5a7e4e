package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.Delivery;
import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.application.ingestion.Receipt;
import dev.rapport.application.ingestion.RecordEvents;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.RejectReason;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/**
 * Delivers rows as often as it takes until they are stored for certain: a delivery without an answer may still be stored later, one
 * that follows it and is answered can't.
 */
record PatientDelivery(RecordEvents recordEvents, Workspace workspace, ImportJob job, BooleanSupplier stopping) {

    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

    /** The application stops: whoever goes on with the import sends the rows again. */
    static final class Stopped extends RuntimeException {

        Stopped() {
            super("stopping", null, false, false);
        }
    }

    /**
     * @throws Stopped before everything is stored
     * @throws IllegalStateException if it failed for a reason that waiting is not known to help against
     */
    List<Receipt> deliver(List<Item> items) {
        try {
            return List.of(deliverWhole(items));
        } catch (Invalid refusal) {
            return items.size() == 1
                    ? List.of(deliverWhole(List.of(refused(items.getFirst(), refusal))))
                    : deliverHalves(items);
        }
    }

    private List<Receipt> deliverHalves(List<Item> items) {
        int half = items.size() / 2;
        var receipts = new ArrayList<>(deliver(items.subList(0, half)));
        receipts.addAll(deliver(items.subList(half, items.size())));
        return receipts;
    }

    private Receipt deliverWhole(List<Item> items) {
        Instant receivedAt = job.createdAt();
        var delivery = new Delivery(workspace, receivedAt, items, job.id().number());
        while (true) {
            try {
                return recordEvents.handle(delivery);
            } catch (Overloaded later) {
                if (later.getCause() != null && !(later.getCause() instanceof StorageFailure)) {
                    throw new IllegalStateException("rows could not be stored", later);
                }
                pause(later.retryAfter());
            }
        }
    }

    private void pause(Duration asked) {
        Duration pause = asked.compareTo(LONGEST_PAUSE) < 0 ? asked : LONGEST_PAUSE;
        try {
            if (!stopping.getAsBoolean()) {
                Thread.sleep(pause);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Stopped();
        }
        if (stopping.getAsBoolean()) {
            throw new Stopped();
        }
    }

    private static Refused refused(Item item, Invalid refusal) {
        return new Refused(item.index(), RejectReason.ROW_NOT_STORABLE, refusal.detail(), item.raw());
    }
}
