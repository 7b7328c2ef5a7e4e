package dev.rapport.application.ingestion;

import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.StoredEvent;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.application.ingestion.FoldedEvents.Unfilled;
import dev.rapport.application.ingestion.SignalCatalog.Listener;
import dev.rapport.application.ingestion.SignalCatalog.Listeners;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.ingestion.Activity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes events that were just removed out of what they were folded into: afterwards everything is as if they had never come,
 * folded from the events that remain in the same way as ingestion folds. The caller's transaction holds the signals and their
 * backfill.
 */
@ApplicationScoped
public class UnfoldEvents {

    private final FoldedEvents events;

    UnfoldEvents(FoldedEvents events) {
        this.events = events;
    }

    /** @param removed how many of which days were removed, at least one */
    @Transactional(Transactional.TxType.MANDATORY)
    public void handle(Workspace workspace, SignalCatalog catalog, Map<TypeDay, Counts> removed) {
        refold(workspace, catalog, removed.keySet());
        events.lowerVolumes(workspace.id(), removed);
        List<Long> identities = removed.keySet().stream()
                .map(TypeDay::identity)
                .distinct()
                .sorted()
                .toList();
        events.refreshFirstDays(workspace.id(), identities);
        events.noteForScores(workspace.id(), identities, earliest(removed.keySet()));
    }

    private void refold(Workspace workspace, SignalCatalog catalog, Set<TypeDay> days) {
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
        events.holdActivity(workspace.id(), keys);
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
