package dev.rapport.application.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.application.refusal.Overloaded;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeliveryQueueTest {

    private static final Duration AT_ONCE = Duration.ZERO;

    private final DeliveryQueue queue = new DeliveryQueue();

    @Test
    void a_flood_of_items_is_told_to_come_back_and_finds_room_when_some_were_taken() throws InterruptedException {
        queue.add(SomeDeliveries.ofSize(15_000));
        queue.add(SomeDeliveries.ofSize(5_000));

        assertThatThrownBy(() -> queue.add(SomeDeliveries.ofSize(1)))
                .isInstanceOfSatisfying(Overloaded.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo("ingestion.overloaded");
                    assertThat(refusal.retryAfter()).isPositive();
                });

        assertThat(queue.take(1, 1, AT_ONCE)).hasSize(1);
        queue.add(SomeDeliveries.ofSize(15_000));
        assertThatThrownBy(() -> queue.add(SomeDeliveries.ofSize(1))).isInstanceOf(Overloaded.class);
    }

    @Test
    void a_flood_of_small_deliveries_is_told_to_come_back() throws InterruptedException {
        for (int i = 0; i < 4_000; i++) {
            queue.add(SomeDeliveries.ofSize(1));
        }

        assertThatThrownBy(() -> queue.add(SomeDeliveries.ofSize(1))).isInstanceOf(Overloaded.class);
        assertThat(queue.take(4_000, 1, AT_ONCE)).hasSize(4_000);
        queue.add(SomeDeliveries.ofSize(1));
    }

    @Test
    void the_largest_delivery_is_taken_when_nothing_else_waits() throws InterruptedException {
        queue.add(SomeDeliveries.ofSize(1));
        assertThatThrownBy(() -> queue.add(SomeDeliveries.ofSize(100_000))).isInstanceOf(Overloaded.class);
        queue.take(1, 1, AT_ONCE);

        queue.add(SomeDeliveries.ofSize(100_000));

        assertThat(queue.take(1, 1, AT_ONCE)).hasSize(1);
        assertThat(queue.isEmpty()).isTrue();
    }

    @Test
    void what_is_taken_at_once_is_bounded() throws InterruptedException {
        for (int i = 0; i < 10; i++) {
            queue.add(SomeDeliveries.ofSize(1_000));
        }

        assertThat(queue.take(4_000, 1, AT_ONCE)).hasSize(4);
        assertThat(queue.take(4_000, 1, AT_ONCE)).hasSize(4);
        assertThat(queue.take(4_000, 1, AT_ONCE)).hasSize(2);
        assertThat(queue.take(4_000, 1, AT_ONCE)).isEmpty();
    }

    @Test
    void it_takes_all_that_is_there_whatever_was_expected() throws InterruptedException {
        for (int i = 0; i < 3; i++) {
            queue.add(SomeDeliveries.ofSize(1));
        }

        assertThat(queue.take(4_000, 2, AT_ONCE)).as("more than expected").hasSize(3);
    }

    @Test
    void it_does_not_wait_for_ever_for_those_who_have_gone() throws InterruptedException {
        queue.add(SomeDeliveries.ofSize(1));

        assertThat(queue.take(4_000, 100, AT_ONCE)).hasSize(1);
        assertThat(queue.isEmpty()).isTrue();
    }
}
