package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.SignalCatalog;
import dev.rapport.application.ingestion.SignalCatalog.Listener;
import dev.rapport.application.ingestion.SignalCatalog.Listeners;
import dev.rapport.application.ingestion.Signals;
import dev.rapport.application.transfer.ImportedEvents.Counts;
import dev.rapport.application.transfer.ImportedEvents.StoredEvent;
import dev.rapport.application.transfer.ImportedEvents.TypeDay;
import dev.rapport.application.transfer.ImportedEvents.Unfilled;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Removes what an import stored of some identities: afterwards everything is as if those rows had never come, folded from the
 * events that remain in the same way as ingestion folds.
 */
@ApplicationScoped
public class UndoImportStep {

    private static final int EVENTS_A_STEP = 5_000;

    private final Imports imports;
    private final ImportedEvents events;
    private final Signals signals;
    private final Clock clock;

    UndoImportStep(Imports imports, ImportedEvents events, Signals signals, Clock clock) {
        this.imports = imports;
        this.events = events;
        this.signals = signals;
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
            return false;
        }
        Map<TypeDay, Counts> removed = events.counts(workspace, id, identities);
        events.remove(workspace.id(), id, identities);
        recompute(workspace, catalog, removed.keySet());
        events.lowerVolumes(workspace.id(), removed);
        events.refreshFirstDays(workspace.id(), identities);
        events.noteForScores(workspace.id(), identities, earliest(removed.keySet()));
        long count = removed.values().stream().mapToLong(Counts::events).sum();
        imports.countUndone(workspace.id(), id, count, clock.instant());
        return true;
    }

    private void recompute(Workspace workspace, SignalCatalog catalog, Set<TypeDay> days) {
        Map<Integer, List<Listener>> listeners = new HashMap<>();
        for (Listeners ofType : catalog.byType().values()) {
            listeners.put(ofType.eventType(), ofType.signals());
        }
        var keys = new HashSet<Activity.Key>();
        for (TypeDay day : days) {
            for (Listener listener : listeners.getOrDefault(day.eventType(), List.of())) {
                keys.add(new Activity.Key(day.identity(), listener.signal(), day.day()));
            }
        }
        Map<Integer, Unfilled> unfilled = events.unfilled(workspace.id());
        Map<Activity.Key, Activity> activity = new HashMap<>();
        events.remaining(workspace, days, event -> {
            for (Listener listener : listeners.getOrDefault(event.of().eventType(), List.of())) {
                if (listener.condition().holds(event.properties()) && isCounted(listener, event, unfilled)) {
                    var key = new Activity.Key(
                            event.of().identity(), listener.signal(), event.of().day());
                    activity.merge(key, Activity.of(key, event.at(), event.id(), event.value()), Activity::plus);
                }
            }
        });
        events.replaceActivity(workspace.id(), keys, activity.values());
    }

    private static boolean isCounted(Listener listener, StoredEvent event, Map<Integer, Unfilled> unfilled) {
        Unfilled signal = unfilled.get(listener.signal());
        return signal == null || signal.counts(event);
    }

    private static LocalDate earliest(Collection<TypeDay> days) {
        return days.stream().map(TypeDay::day).min(LocalDate::compareTo).orElseThrow();
    }
}
