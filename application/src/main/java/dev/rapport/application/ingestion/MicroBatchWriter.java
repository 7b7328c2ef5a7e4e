package dev.rapport.application.ingestion;

import dev.rapport.application.ingestion.DeliveryQueue.Waiting;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.application.storage.Unquoted;
import dev.rapport.domain.access.WorkspaceId;
import jakarta.enterprise.context.ApplicationScoped;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * Commits what waits in the {@link DeliveryQueue}, as many deliveries at once as have gathered during the commit before: under
 * load one disk flush serves hundreds of requests, without load none waits for another.
 */
@ApplicationScoped
public class MicroBatchWriter {

    private static final System.Logger LOG = System.getLogger(MicroBatchWriter.class.getName());

    private static final int MOST_ITEMS = 4_000;
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int TRIES = 3;

    private final DeliveryQueue queue;
    private final StoreMicroBatch store;
    private volatile boolean stopping;

    MicroBatchWriter(DeliveryQueue queue, StoreMicroBatch store) {
        this.queue = queue;
        this.store = store;
    }

    /** Writes until {@link #stop} is called and nothing waits any more. */
    public void writeUntilStopped() {
        // Who waits for an answer sends again when it has come, a moment later than the first: without waiting for as
        // many as
        // last time, every other commit would be of one delivery.
        int expected = 1;
        while (!stopping || !queue.isEmpty()) {
            try {
                List<Waiting> batch = queue.take(MOST_ITEMS, expected, PATIENCE);
                expected = batch.size();
                write(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    public void stop() {
        stopping = true;
    }

    private void write(List<Waiting> batch) {
        var byWorkspace = new LinkedHashMap<WorkspaceId, List<Waiting>>();
        for (Waiting waiting : batch) {
            byWorkspace
                    .computeIfAbsent(waiting.delivery().workspace().id(), _ -> new ArrayList<>())
                    .add(waiting);
        }
        byWorkspace.values().forEach(this::storeOrSplit);
    }

    /** Where the database refuses the data of a batch, halves find the one delivery that is at fault. */
    private void storeOrSplit(List<Waiting> batch) {
        switch (tryToStore(batch)) {
            case Stored(List<Receipt> receipts) -> {
                for (int i = 0; i < batch.size(); i++) {
                    batch.get(i).receipt().complete(receipts.get(i));
                }
            }
            case DataRefused(String detail)
            when batch.size() == 1 -> {
                LOG.log(Level.WARNING, "The database refuses the data of a delivery: {0}", detail);
                fail(batch, new Invalid("event.refused-by-database", "the database refuses the data: " + detail));
            }
            case DataRefused _ -> {
                int half = batch.size() / 2;
                storeOrSplit(batch.subList(0, half));
                storeOrSplit(batch.subList(half, batch.size()));
            }
            case Failed(Throwable cause) -> {
                log(batch.size(), cause);
                var refusal = new Overloaded(
                        "ingestion.unavailable", "the events could not be stored now", Duration.ofSeconds(2));
                refusal.initCause(cause);
                fail(batch, refusal);
            }
        }
    }

    private Outcome tryToStore(List<Waiting> batch) {
        List<Delivery> deliveries = batch.stream().map(Waiting::delivery).toList();
        for (int attempt = 1; ; attempt++) {
            try {
                return new Stored(store.handle(deliveries));
            } catch (StorageFailure e) {
                switch (e.kind()) {
                    case DATA -> {
                        return new DataRefused(e.detail());
                    }
                    case COLLISION -> {
                        if (attempt == TRIES) {
                            return new Failed(e);
                        }
                    }
                    case UNAVAILABLE -> {
                        return new Failed(e);
                    }
                }
            } catch (RuntimeException | Error e) {
                // Errors too: nobody else writes on this node.
                return new Failed(e);
            }
        }
    }

    private static void log(int deliveries, Throwable cause) {
        if (cause instanceof StorageFailure failure) {
            LOG.log(Level.WARNING, "{0} deliveries could not be stored: {1}", deliveries, failure.detail());
        } else {
            LOG.log(Level.ERROR, deliveries + " deliveries could not be stored", Unquoted.of(cause));
        }
    }

    private static void fail(List<Waiting> batch, Refusal refusal) {
        batch.forEach(waiting -> waiting.receipt().completeExceptionally(refusal));
    }

    private sealed interface Outcome {}

    private record Stored(List<Receipt> receipts) implements Outcome {}

    private record DataRefused(String detail) implements Outcome {}

    private record Failed(Throwable cause) implements Outcome {}
}
