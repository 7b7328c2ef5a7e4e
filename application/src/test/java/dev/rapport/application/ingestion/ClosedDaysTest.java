package dev.rapport.application.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.application.ingestion.Receipt.Rejected;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.ingestion.RejectReason;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which of what clients send is taken in once days are closed. */
class ClosedDaysTest {

    private static final LocalDate CLOSED = LocalDate.of(2026, 1, 31);
    private static final Instant LAST_MOMENT = Instant.parse("2026-01-31T23:59:59.999999Z");
    private static final Instant NEXT_DAY = Instant.parse("2026-02-01T00:00:00Z");

    private final InMemoryIngestion stored = new InMemoryIngestion();
    private final StoreMicroBatch storeMicroBatch = stored.store();

    private Receipt store(Message... messages) {
        return storeMicroBatch.handle(List.of(SomeDeliveries.of(messages))).getFirst();
    }

    @Test
    void an_event_of_a_closed_day_is_refused_and_the_next_days_is_not() {
        stored.closeThrough(CLOSED);

        Receipt receipt = store(
                SomeDeliveries.event("late", "Login", LAST_MOMENT), SomeDeliveries.event("open", "Login", NEXT_DAY));

        assertThat(receipt.accepted()).isEqualTo(1);
        assertThat(receipt.rejected())
                .extracting(Rejected::index, Rejected::reason, Rejected::detail)
                .containsExactly(tuple(
                        0L,
                        RejectReason.TIMESTAMP_BEFORE_RETENTION,
                        "timestamp 2026-01-31T23:59:59.999999Z: days up to 2026-01-31 are closed"));
        assertThat(stored.events()).containsExactly("open");
        assertThat(stored.rejected).hasSize(1);
    }

    @Test
    void what_was_taken_in_before_is_still_a_duplicate() {
        store(SomeDeliveries.event("early", "Login", LAST_MOMENT));
        stored.closeThrough(CLOSED);

        Receipt again = store(SomeDeliveries.event("early", "Login", LAST_MOMENT));

        assertThat(again.duplicates()).isEqualTo(1);
        assertThat(again.rejected()).isEmpty();
        assertThat(stored.events()).containsExactly("early");
    }

    @Test
    void the_id_of_a_refused_event_stays_free() {
        stored.closeThrough(CLOSED);
        store(SomeDeliveries.event("id", "Login", LAST_MOMENT));

        assertThat(store(SomeDeliveries.event("id", "Login", NEXT_DAY)).accepted())
                .isEqualTo(1);
    }

    @Test
    void what_is_no_event_is_taken_in_whenever_it_was_said() {
        stored.closeThrough(CLOSED);

        Receipt receipt = store(new Message.Alias(new MessageId("join"), LAST_MOMENT, Identity.user("ann"), "old"));

        assertThat(receipt.accepted()).isEqualTo(1);
    }
}
