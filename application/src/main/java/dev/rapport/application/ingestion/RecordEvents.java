package dev.rapport.application.ingestion;

import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.domain.ingestion.EventTime;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Takes in what clients send. It answers when all of the delivery is on disk, and never before; one bad item does not stop the
 * others. Opens no transaction of its own: the {@link MicroBatchWriter} commits many deliveries at once.
 */
@ApplicationScoped
public class RecordEvents {

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final DeliveryQueue queue;

    RecordEvents(DeliveryQueue queue) {
        this.queue = queue;
    }

    /**
     * @throws Overloaded if it could not be stored in time, or if nobody can say whether it was: sending it again is safe,
     *     because nothing is counted twice
     */
    public Receipt handle(Delivery delivery) {
        CompletableFuture<Receipt> receipt = queue.add(withoutImpossibleTimes(delivery));
        try {
            return receipt.get(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new Overloaded("ingestion.timeout", "the events could not be stored in time", Duration.ofSeconds(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Overloaded("ingestion.stopping", "the server is stopping", Duration.ofSeconds(5));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refusal refusal) {
                throw refusal;
            }
            throw new IllegalStateException("a delivery could not be stored", e.getCause());
        }
    }

    private static Delivery withoutImpossibleTimes(Delivery delivery) {
        List<Item> items = delivery.items().stream()
                .map(item -> item instanceof Readable readable ? checkTime(readable, delivery.receivedAt()) : item)
                .toList();
        return new Delivery(delivery.workspace(), delivery.receivedAt(), items, delivery.importId());
    }

    private static Item checkTime(Readable item, Instant receivedAt) {
        Instant at = item.message().at();
        return EventTime.reasonToReject(at, receivedAt)
                .<Item>map(reason -> new Refused(item.index(), reason, "timestamp " + at, item.raw()))
                .orElse(item);
    }
}
