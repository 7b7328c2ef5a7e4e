package dev.rapport.application.ingestion;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.application.ingestion.Receipt.Rejected;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.application.storage.StorageFailure;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.IdentityJoin;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.ingestion.RejectReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RecordEventsTest {

    private static final Instant NOW = SomeDeliveries.NOW;

    private final InMemoryIngestion stored = new InMemoryIngestion();
    private final DeliveryQueue queue = new DeliveryQueue();
    private final MicroBatchWriter writer = new MicroBatchWriter(queue, stored.store());
    private final RecordEvents recordEvents = new RecordEvents(queue);
    private Thread thread;

    @BeforeEach
    void write() {
        thread = Thread.ofVirtual().start(writer::writeUntilStopped);
    }

    @AfterEach
    void stop() throws InterruptedException {
        writer.stop();
        thread.join();
    }

    @Test
    void a_message_id_counts_once_in_a_delivery_and_in_all() {
        Receipt first = recordEvents.handle(
                SomeDeliveries.of(SomeDeliveries.login("a"), SomeDeliveries.login("b"), SomeDeliveries.login("a")));
        Receipt second = recordEvents.handle(SomeDeliveries.of(SomeDeliveries.login("b"), SomeDeliveries.login("c")));

        assertThat(first.accepted()).isEqualTo(2);
        assertThat(first.duplicates()).isEqualTo(1);
        assertThat(second.accepted()).isEqualTo(1);
        assertThat(second.duplicates()).isEqualTo(1);
        assertThat(stored.events()).containsExactly("a", "b", "c");
        assertThat(stored.written.getFirst().activity())
                .singleElement()
                .satisfies(activity -> assertThat(activity.events()).isEqualTo(2));
    }

    @Test
    void a_refused_item_stops_no_other_and_is_kept_as_it_was_sent() {
        Receipt receipt = recordEvents.handle(SomeDeliveries.ofItems(
                new Refused(0, RejectReason.USER_MISSING, "neither", () -> "{\"no\": \"user\"}"),
                new Readable(1, SomeDeliveries.login("a"), () -> "a"),
                new Readable(2, SomeDeliveries.event("b", "Login", NOW.plus(Duration.ofHours(25))), () -> "b as sent"),
                new Readable(3, SomeDeliveries.event("c", "Login", NOW.plus(Duration.ofHours(24))), () -> "c"),
                new Readable(4, SomeDeliveries.event("d", "Login", Instant.parse("1989-12-31T23:59:59Z")), () -> "d")));

        assertThat(receipt.accepted()).isEqualTo(2);
        assertThat(receipt.rejected())
                .extracting(Rejected::index, Rejected::reason)
                .containsExactly(
                        tuple(0L, RejectReason.USER_MISSING),
                        tuple(2L, RejectReason.TIMESTAMP_TOO_FAR_AHEAD),
                        tuple(4L, RejectReason.TIMESTAMP_BEFORE_1990));
        assertThat(stored.events()).containsExactly("a", "c");
        assertThat(stored.rejected)
                .extracting(RejectedEvents.Rejected::item)
                .containsExactly("{\"no\": \"user\"}", "b as sent", "d");
    }

    @Test
    void an_item_that_was_refused_may_be_sent_again_mended() {
        recordEvents.handle(SomeDeliveries.of(SomeDeliveries.event("a", "Login", NOW.plus(Duration.ofDays(2)))));

        assertThat(recordEvents
                        .handle(SomeDeliveries.of(SomeDeliveries.login("a")))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void event_types_beyond_the_most_are_refused_and_their_ids_stay_free() {
        stored.roomForTypes(2);
        Receipt receipt = recordEvents.handle(SomeDeliveries.of(
                SomeDeliveries.event("c", "C", NOW),
                SomeDeliveries.event("a", "A", NOW),
                SomeDeliveries.event("b", "B", NOW)));

        // Which ones find room does not depend on their places in the delivery.
        assertThat(receipt.rejected()).containsExactly(new Rejected(0, RejectReason.EVENT_TYPE_TOO_MANY, "C"));
        assertThat(stored.events()).containsExactly("a", "b");
        stored.roomForTypes(3);
        assertThat(recordEvents
                        .handle(SomeDeliveries.of(SomeDeliveries.event("c", "C", NOW)))
                        .accepted())
                .isEqualTo(1);
    }

    @Test
    void a_delivery_of_nothing_but_refused_items_writes_no_events() {
        Receipt receipt = recordEvents.handle(
                SomeDeliveries.ofItems(new Refused(0, RejectReason.ITEM_NOT_AN_OBJECT, "1", () -> "1")));

        assertThat(receipt.rejected()).hasSize(1);
        assertThat(stored.written).isEmpty();
        assertThat(stored.rejected).hasSize(1);
    }

    @Test
    void identify_joins_the_visitor_to_the_user_and_keeps_the_traits() {
        Identity visitor = Identity.anonymous("cookie");
        Identity ann = Identity.user("ann");
        recordEvents.handle(SomeDeliveries.of(
                SomeDeliveries.event("a", visitor, "Login", NOW),
                new Message.Identify(new MessageId("i"), NOW, ann, visitor, Map.of("plan", "pro"))));

        EventLog.Written batch = stored.written.getFirst();
        assertThat(batch.joins())
                .containsExactly(new IdentityJoin(
                        number(visitor), number(ann), IdentityJoin.Kind.IDENTIFY, NOW, new MessageId("i")));
        assertThat(batch.traits()).singleElement().satisfies(trait -> {
            assertThat(trait.identity()).isEqualTo(number(ann));
            assertThat(trait.name()).isEqualTo("plan");
        });
        // The event stays with the identity that sent it: see docs/adr/0002.
        assertThat(batch.events())
                .singleElement()
                .satisfies(event -> assertThat(event.identity()).isEqualTo(number(visitor)));
        assertThat(batch.identities()).containsExactlyInAnyOrder(number(visitor), number(ann));
    }

    @Test
    void alias_joins_whichever_kind_of_name_it_was_but_never_somebody_to_themselves() {
        Identity ann = Identity.user("ann");
        recordEvents.handle(SomeDeliveries.of(
                new Message.Alias(new MessageId("1"), NOW, ann, "old"),
                new Message.Alias(new MessageId("2"), NOW, ann, "ann")));

        assertThat(stored.written.getFirst().joins())
                .extracting(IdentityJoin::from, IdentityJoin::to)
                .containsExactlyInAnyOrder(
                        tuple(number(Identity.user("old")), number(ann)),
                        tuple(number(Identity.anonymous("old")), number(ann)),
                        tuple(number(Identity.anonymous("ann")), number(ann)));
    }

    @Test
    void identify_and_alias_make_nobody_active() {
        recordEvents.handle(SomeDeliveries.of(
                new Message.Identify(new MessageId("i"), NOW, Identity.user("ann"), null, Map.of()),
                new Message.Alias(new MessageId("a"), NOW, Identity.user("ann"), "old"),
                new Message.Group(new MessageId("g"), NOW, Identity.user("ann"), "acme", Map.of())));

        assertThat(stored.written.getFirst().activity()).isEmpty();
        assertThat(stored.written.getFirst().firstDay()).isEmpty();
        assertThat(stored.written.getFirst().memberships()).hasSize(1);
    }

    @Test
    void what_could_not_be_stored_is_to_be_sent_again() {
        stored.before(_ -> {
            throw new StorageFailure(StorageFailure.Kind.UNAVAILABLE, "SQLSTATE 08006", new IllegalStateException());
        });

        assertThatThrownBy(() -> recordEvents.handle(SomeDeliveries.of(SomeDeliveries.login("a"))))
                .isInstanceOf(Overloaded.class);
    }

    private long number(Identity identity) {
        return stored.numbers.get(identity);
    }
}
