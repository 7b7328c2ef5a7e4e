package dev.rapport.application.erasure;

import dev.rapport.application.audit.Audit;
import dev.rapport.application.audit.AuditAction;
import dev.rapport.application.ids.Ids;
import dev.rapport.application.ingestion.FoldedEvents;
import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.application.scoring.BandHistory;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.customer.CustomerId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes a customer and leaves the proof, in one transaction. What takes long comes first, while events come in; what remains then,
 * and what came meanwhile, is removed while ingestion waits. Who waits for whom: docs/adr/0014-erasing-a-customer.md.
 */
@ApplicationScoped
class RemoveCustomer {

    /** Items are stored a moment after they were received, by clocks of several nodes. */
    private static final Duration STORED_LATER = Duration.ofMinutes(10);

    private static final LocalDate SINCE_EVER = LocalDate.EPOCH.minusYears(1_000);

    private final CustomerTraces traces;
    private final Mentions mentions;
    private final FoldedEvents events;
    private final BandHistory history;
    private final Erasures erasures;
    private final Audit audit;
    private final Ids ids;
    private final Clock clock;

    RemoveCustomer(
            CustomerTraces traces,
            Mentions mentions,
            FoldedEvents events,
            BandHistory history,
            Erasures erasures,
            Audit audit,
            Ids ids,
            Clock clock) {
        this.traces = traces;
        this.mentions = mentions;
        this.events = events;
        this.history = history;
        this.erasures = erasures;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param wasLast whether volumes still name an instant of the customer's as the last of a day */
    record Removed(Erasure proof, boolean wasLast) {}

    /** What was part of the customer turned out to be somebody else's. */
    static final class Overtaken extends RuntimeException {}

    /**
     * @throws Overtaken to be tried again
     * @throws dev.rapport.application.refusal.NotFound if the workspace has no such customer
     */
    @Transactional
    public Removed handle(Workspace workspace, CustomerId asked, Optional<String> requestedBy) {
        WorkspaceId id = workspace.id();
        Instant begun = clock.instant();
        traces.holdSurveys(id, asked);
        KnownCustomer before = traces.find(id, asked);
        Holdings removed = traces.removeAnswers(id, before)
                .plus(traces.removePlainEvents(id, before))
                .plus(refused(0, mentions.emptyRefusedRows(id, before)));
        List<Long> rejected = mentions.inRejectedEvents(id, before, Instant.EPOCH);

        traces.holdIngestion(id);
        KnownCustomer customer = traces.find(id, asked);
        if (!customer.identities().keySet().containsAll(before.identities().keySet())) {
            throw new Overtaken();
        }
        boolean wasLast = traces.wasLast(id, customer);
        Map<TypeDay, Counts> counts = traces.counts(workspace, customer);
        removed = removed.plus(traces.removeAnswers(id, customer))
                .plus(traces.removeRest(id, customer))
                .plus(refused(
                        mentions.removeRejectedEvents(id, rejected)
                                + mentions.removeRejectedEvents(
                                        id, mentions.inRejectedEvents(id, customer, since(before, customer, begun))),
                        before.equals(customer) ? 0 : mentions.emptyRefusedRows(id, customer)));
        if (!counts.isEmpty()) {
            events.lowerVolumes(id, counts);
        }
        history.staleFrom(id, SINCE_EVER);
        var proof = new Erasure(
                new ErasureId(ids.next()), clock.instant().truncatedTo(ChronoUnit.MICROS), requestedBy, removed);
        erasures.add(id, proof, customer.identities().values());
        audit.note(id, AuditAction.CUSTOMER_ERASED, asked);
        return new Removed(proof, wasLast);
    }

    /** Whoever was joined meanwhile was not looked for yet. */
    private static Instant since(KnownCustomer before, KnownCustomer now, Instant begun) {
        return before.equals(now) ? begun.minus(STORED_LATER) : Instant.EPOCH;
    }

    private static Holdings refused(long events, long rows) {
        return new Holdings(0, 0, 0, 0, 0, 0, 0, 0, events, rows);
    }
}
