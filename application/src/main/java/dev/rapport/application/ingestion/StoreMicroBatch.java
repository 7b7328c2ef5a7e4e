package dev.rapport.application.ingestion;

import dev.rapport.application.ingestion.Delivery.Item;
import dev.rapport.application.ingestion.Delivery.Readable;
import dev.rapport.application.ingestion.Delivery.Refused;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.Message;
import dev.rapport.domain.ingestion.MessageId;
import dev.rapport.domain.ingestion.RejectReason;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Stores deliveries of one workspace, all in one transaction: events, activity, identities, and what was refused. */
@ApplicationScoped
public class StoreMicroBatch {

    private final Signals signals;
    private final MessageKeys keys;
    private final Identities identities;
    private final EventLog log;
    private final RejectedEvents rejectedEvents;
    private final ErasedNames erasedNames;

    StoreMicroBatch(
            Signals signals,
            MessageKeys keys,
            Identities identities,
            EventLog log,
            RejectedEvents rejectedEvents,
            ErasedNames erasedNames) {
        this.signals = signals;
        this.keys = keys;
        this.identities = identities;
        this.log = log;
        this.rejectedEvents = rejectedEvents;
        this.erasedNames = erasedNames;
    }

    /**
     * @param deliveries all of one workspace
     * @return a receipt for each delivery, in their order
     */
    @Transactional
    public List<Receipt> handle(List<Delivery> deliveries) {
        Workspace workspace = deliveries.getFirst().workspace();
        SignalCatalog catalog = signals.hold(workspace.id(), typesOf(deliveries));
        List<List<Item>> settled = withoutClosedDays(
                workspace,
                catalog,
                deliveries.stream()
                        .map(delivery -> withoutErased(delivery).stream()
                                .map(item -> refuseWithoutRoom(item, catalog))
                                .toList())
                        .toList());
        Set<MessageId> fresh = keys.claim(workspace.id(), idsOf(settled, _ -> true));
        var batch = new MicroBatch(workspace, catalog);
        var receipts = new ArrayList<Receipt>();
        for (int i = 0; i < deliveries.size(); i++) {
            receipts.add(sort(settled.get(i), deliveries.get(i), fresh, batch));
        }
        store(batch);
        return receipts;
    }

    private static Set<EventType> typesOf(List<Delivery> deliveries) {
        var types = new HashSet<EventType>();
        for (Delivery delivery : deliveries) {
            for (Item item : delivery.items()) {
                if (item instanceof Readable readable && readable.message() instanceof Message.Event event) {
                    types.add(event.type());
                }
            }
        }
        return types;
    }

    /** Only files are kept for a while between being received and being stored. */
    private List<Item> withoutErased(Delivery delivery) {
        if (delivery.importId() == null) {
            return delivery.items();
        }
        Set<Identity> erased = erasedNames.sinceUpload(
                delivery.workspace().id(),
                delivery.importId(),
                delivery.items().stream()
                        .flatMap(item -> item instanceof Readable readable
                                ? readable.message().identities().stream()
                                : Stream.empty())
                        .collect(Collectors.toSet()));
        return erased.isEmpty()
                ? delivery.items()
                : delivery.items().stream()
                        .map(item -> refuseErased(item, erased))
                        .toList();
    }

    private static Item refuseErased(Item item, Set<Identity> erased) {
        return item instanceof Readable readable
                        && !Collections.disjoint(readable.message().identities(), erased)
                ? new Refused(item.index(), RejectReason.CUSTOMER_ERASED, "", item.raw())
                : item;
    }

    private static Item refuseWithoutRoom(Item item, SignalCatalog catalog) {
        return item instanceof Readable readable
                        && readable.message() instanceof Message.Event event
                        && catalog.of(event.type()) == null
                ? new Refused(
                        item.index(),
                        RejectReason.EVENT_TYPE_TOO_MANY,
                        event.type().name(),
                        item.raw())
                : item;
    }

    /** What was taken in before its day was closed is a duplicate, as it always is. */
    private List<List<Item>> withoutClosedDays(Workspace workspace, SignalCatalog catalog, List<List<Item>> items) {
        if (catalog.closedThrough().isEmpty()) {
            return items;
        }
        Set<MessageId> late = idsOf(items, item -> isTooLate(item, workspace, catalog));
        if (late.isEmpty()) {
            return items;
        }
        Set<MessageId> known = keys.known(workspace.id(), late);
        return items.stream()
                .map(delivery -> delivery.stream()
                        .map(item -> refuseTooLate(item, known, workspace, catalog))
                        .toList())
                .toList();
    }

    private static Item refuseTooLate(Item item, Set<MessageId> known, Workspace workspace, SignalCatalog catalog) {
        return item instanceof Readable readable
                        && isTooLate(readable, workspace, catalog)
                        && !known.contains(readable.message().id())
                ? new Refused(
                        item.index(),
                        RejectReason.TIMESTAMP_BEFORE_RETENTION,
                        "timestamp %s: days up to %s are closed"
                                .formatted(
                                        readable.message().at(),
                                        catalog.closedThrough().orElseThrow()),
                        item.raw())
                : item;
    }

    private static boolean isTooLate(Readable item, Workspace workspace, SignalCatalog catalog) {
        return item.message() instanceof Message.Event event && catalog.isClosed(workspace.dayOf(event.at()));
    }

    private static Set<MessageId> idsOf(List<List<Item>> items, Predicate<Readable> wanted) {
        var ids = new HashSet<MessageId>();
        for (List<Item> delivery : items) {
            for (Item item : delivery) {
                if (item instanceof Readable readable && wanted.test(readable)) {
                    ids.add(readable.message().id());
                }
            }
        }
        return ids;
    }

    /** @param fresh message ids that nobody has used yet; the first message that does takes its id out */
    private static Receipt sort(List<Item> items, Delivery delivery, Set<MessageId> fresh, MicroBatch batch) {
        int accepted = 0;
        int duplicates = 0;
        var rejected = new ArrayList<Receipt.Rejected>();
        for (Item item : items) {
            switch (item) {
                case Readable readable
                when fresh.remove(readable.message().id()) -> {
                    batch.add(readable.message(), delivery.receivedAt(), delivery.importId());
                    accepted++;
                }
                case Readable _ -> duplicates++;
                case Refused refused -> {
                    rejected.add(new Receipt.Rejected(refused.index(), refused.reason(), refused.detail()));
                    if (delivery.importId() == null) {
                        batch.reject(refused, delivery.receivedAt());
                    }
                }
            }
        }
        return new Receipt(accepted, duplicates, rejected);
    }

    private void store(MicroBatch batch) {
        if (!batch.rejected().isEmpty()) {
            rejectedEvents.keep(batch.workspace().id(), batch.rejected());
        }
        if (batch.isEmpty()) {
            return;
        }
        Map<Identity, Long> numbers = identities.resolve(batch.workspace().id(), batch.identities(), batch.firstDays());
        log.append(batch.written(numbers));
    }
}
