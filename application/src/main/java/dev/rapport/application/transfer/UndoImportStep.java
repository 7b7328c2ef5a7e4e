package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.application.ingestion.SignalCatalog;
import dev.rapport.application.ingestion.Signals;
import dev.rapport.application.ingestion.UnfoldEvents;
import dev.rapport.application.survey.ImportedResponses;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Removes what an import stored of some identities: afterwards everything is as if those rows had never come. */
@ApplicationScoped
public class UndoImportStep {

    private static final int EVENTS_A_STEP = 5_000;

    private final Imports imports;
    private final ImportedEvents events;
    private final UnfoldEvents unfoldEvents;
    private final Signals signals;
    private final ImportedResponses responses;
    private final Clock clock;

    UndoImportStep(
            Imports imports,
            ImportedEvents events,
            UnfoldEvents unfoldEvents,
            Signals signals,
            ImportedResponses responses,
            Clock clock) {
        this.imports = imports;
        this.events = events;
        this.unfoldEvents = unfoldEvents;
        this.signals = signals;
        this.responses = responses;
        this.clock = clock;
    }

    /** @return whether there is more to remove */
    @Transactional
    public boolean handle(Workspace workspace, ImportId id) {
        events.holdEvents(workspace.id());
        SignalCatalog catalog = signals.hold(workspace.id(), Set.of());
        if (!imports.holdForUndo(workspace.id(), id)) {
            return false;
        }
        List<Long> identities = events.someIdentities(workspace.id(), id, EVENTS_A_STEP);
        if (identities.isEmpty()) {
            int removed = responses.remove(workspace.id(), id.number(), EVENTS_A_STEP);
            imports.countUndone(workspace.id(), id, 0, removed, clock.instant());
            return removed > 0;
        }
        Map<TypeDay, Counts> removed = events.counts(workspace, id, identities);
        events.remove(workspace.id(), id, identities);
        unfoldEvents.handle(workspace, catalog, removed);
        long count = removed.values().stream().mapToLong(Counts::events).sum();
        imports.countUndone(workspace.id(), id, count, 0, clock.instant());
        return true;
    }
}
