package dev.rapport.application.ingestion;

import dev.rapport.application.refusal.Overloaded;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Deliveries that wait to be stored, bounded by what they hold, so that a flood costs a bounded amount of memory. */
@ApplicationScoped
public class DeliveryQueue {

    /** At most this many items wait, unless one delivery alone has more; it has at most 512 kB. */
    private static final int MOST_ITEMS = 20_000;

    private static final int MOST_DELIVERIES = 4_000;

    private static final Duration GATHERING = Duration.ofMillis(3);

    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>(MOST_DELIVERIES);
    /** One permit for each that waits; released when it does, so that for each permit there is one to take. */
    private final Semaphore arrivals = new Semaphore(0);

    private final AtomicInteger items = new AtomicInteger();

    /** A delivery and whom to tell what became of it. */
    record Waiting(Delivery delivery, CompletableFuture<Receipt> receipt) {

        int size() {
            return delivery.items().size();
        }
    }

    CompletableFuture<Receipt> add(Delivery delivery) {
        var entry = new Waiting(delivery, new CompletableFuture<>());
        // Alone, even the largest delivery finds room: refused as too much for now, it would be sent again for ever.
        int before = items.getAndAdd(entry.size());
        if (before > 0 && before + entry.size() > MOST_ITEMS || !waiting.offer(entry)) {
            items.addAndGet(-entry.size());
            throw new Overloaded("ingestion.overloaded", "too many events are waiting", Duration.ofSeconds(1));
        }
        arrivals.release();
        return entry.receipt();
    }

    /**
     * Waits a little for the first delivery, then takes what is there, up to about {@code mostItems}; may be empty.
     *
     * @param expected while fewer deliveries than this have come, it waits for more, but {@link #GATHERING} at most
     */
    List<Waiting> take(int mostItems, int expected, Duration patience) throws InterruptedException {
        if (!arrivals.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            return List.of();
        }
        int more = expected - 1;
        boolean allCame = more > 0 && arrivals.tryAcquire(more, GATHERING.toNanos(), TimeUnit.NANOSECONDS);
        int there = 1 + (allCame ? more : 0) + arrivals.drainPermits();
        var taken = new ArrayList<Waiting>();
        int size = 0;
        while (taken.size() < there && size < mostItems) {
            Waiting next = waiting.remove();
            taken.add(next);
            size += next.size();
        }
        arrivals.release(there - taken.size());
        items.addAndGet(-size);
        return taken;
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }
}
