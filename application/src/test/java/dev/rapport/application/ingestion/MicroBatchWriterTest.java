package dev.rapport.application.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.throwable;

import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.domain.ingestion.EventType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Everything that a test has queued is written by {@link #write} as one batch. */
class MicroBatchWriterTest {

    private static final EventType POISON = new EventType("Poison");

    private final InMemoryIngestion stored = new InMemoryIngestion();
    private final DeliveryQueue queue = new DeliveryQueue();
    private final LogLines log = LogLines.of(MicroBatchWriter.class);

    @AfterEach
    void noMoreLines() {
        log.close();
    }

    @Test
    void all_that_waits_is_one_commit_and_each_gets_its_own_receipt() {
        List<CompletableFuture<Receipt>> receipts = queueLogins("a", "b", "a");

        write();

        assertThat(stored.written).hasSize(1);
        assertThat(receipts)
                .extracting(CompletableFuture::join)
                .extracting(Receipt::accepted)
                .containsExactly(1, 1, 0);
        assertThat(receipts.getLast().join().duplicates()).isEqualTo(1);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void only_the_delivery_that_the_database_refuses_is_refused() {
        stored.before(types -> {
            if (types.contains(POISON)) {
                throw failure(StorageFailure.Kind.DATA);
            }
        });
        List<CompletableFuture<Receipt>> before = queueLogins("1", "2", "3", "4", "5");
        CompletableFuture<Receipt> poison =
                queue.add(SomeDeliveries.of(SomeDeliveries.event("6", "Poison", SomeDeliveries.NOW)));
        List<CompletableFuture<Receipt>> after = queueLogins("7", "8");

        write();

        assertThat(before)
                .allSatisfy(receipt -> assertThat(receipt.join().accepted()).isEqualTo(1));
        assertThat(after)
                .allSatisfy(receipt -> assertThat(receipt.join().accepted()).isEqualTo(1));
        assertThat(stored.events()).containsExactly("1", "2", "3", "4", "5", "7", "8");
        assertThat(poison)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .isInstanceOf(Invalid.class)
                .withMessageContaining("event.refused-by-database")
                .withMessageContaining("SQLSTATE 22000");
        assertThat(log.all())
                .singleElement()
                .asString()
                .contains("SQLSTATE 22000")
                .doesNotContain("secret of a client");
    }

    @Test
    void a_collision_is_tried_again_and_nobody_is_told() {
        var tries = new AtomicInteger();
        stored.before(_ -> {
            if (tries.incrementAndGet() < 3) {
                throw failure(StorageFailure.Kind.COLLISION);
            }
        });
        List<CompletableFuture<Receipt>> receipts = queueLogins("a");

        write();

        assertThat(receipts.getFirst().join().accepted()).isEqualTo(1);
        assertThat(log.all()).isEmpty();
    }

    @Test
    void collisions_without_end_are_for_the_client_to_try_again() {
        var tries = new AtomicInteger();
        stored.before(_ -> {
            tries.incrementAndGet();
            throw failure(StorageFailure.Kind.COLLISION);
        });
        List<CompletableFuture<Receipt>> receipts = queueLogins("a", "b");

        write();

        assertThat(tries).hasValue(3);
        assertThat(receipts).allSatisfy(MicroBatchWriterTest::isOverloaded);
        assertThat(log.all()).singleElement().asString().contains("2 deliveries");
    }

    @Test
    void while_the_database_is_away_clients_are_told_to_come_back_and_the_next_batch_is_tried() {
        stored.before(_ -> {
            throw failure(StorageFailure.Kind.UNAVAILABLE);
        });
        List<CompletableFuture<Receipt>> away = queueLogins("a", "b");
        write();
        stored.before(_ -> {});
        List<CompletableFuture<Receipt>> back = queueLogins("a");
        write();

        assertThat(away).allSatisfy(MicroBatchWriterTest::isOverloaded);
        assertThat(back.getFirst().join().accepted()).isEqualTo(1);
        assertThat(log.all())
                .singleElement()
                .asString()
                .contains("2 deliveries")
                .doesNotContain("secret of a client");
    }

    @Test
    void a_bug_is_logged_with_its_place_but_without_what_it_may_quote_and_the_writer_goes_on() {
        for (Throwable bug : List.of(
                new IllegalStateException("secret of a client", new ArithmeticException("secret of a client")),
                new StackOverflowError("secret of a client"))) {
            stored.before(_ -> sneaky(bug));
            List<CompletableFuture<Receipt>> receipts = queueLogins("a");
            write();
            assertThat(receipts).allSatisfy(MicroBatchWriterTest::isOverloaded);
        }
        assertThat(log.all())
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("MicroBatchWriterTest.a_bug_is_logged")
                        .doesNotContain("secret of a client"));
        assertThat(log.all().getFirst()).contains("IllegalStateException").contains("ArithmeticException");
    }

    @Test
    void what_waits_when_it_is_stopped_is_still_written() {
        List<CompletableFuture<Receipt>> receipts = queueLogins("a", "b");

        write();

        assertThat(receipts).allSatisfy(receipt -> assertThat(receipt).isCompleted());
        assertThat(queue.isEmpty()).isTrue();
    }

    private void write() {
        var once = new MicroBatchWriter(queue, stored.store());
        once.stop();
        once.writeUntilStopped();
    }

    private List<CompletableFuture<Receipt>> queueLogins(String... ids) {
        var receipts = new ArrayList<CompletableFuture<Receipt>>();
        for (String id : ids) {
            receipts.add(queue.add(SomeDeliveries.of(SomeDeliveries.login(id))));
        }
        return receipts;
    }

    private static StorageFailure failure(StorageFailure.Kind kind) {
        return new StorageFailure(kind, "SQLSTATE 22000", new IllegalStateException("secret of a client"));
    }

    private static void isOverloaded(CompletableFuture<Receipt> receipt) {
        assertThat(receipt.exceptionNow())
                .asInstanceOf(throwable(Overloaded.class))
                .satisfies(refusal -> assertThat(refusal.retryAfter()).isPositive());
    }

    private static void sneaky(Throwable bug) {
        switch (bug) {
            case RuntimeException exception -> throw exception;
            case Error error -> throw error;
            default -> throw new AssertionError(bug);
        }
    }
}
