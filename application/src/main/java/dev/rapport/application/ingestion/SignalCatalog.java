package dev.rapport.application.ingestion;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.ingestion.EventType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What listens to which event type, and which days are closed.
 *
 * @param closedThrough no event is stored on this day or before; empty: on any
 */
public record SignalCatalog(Map<EventType, Listeners> byType, Optional<LocalDate> closedThrough) {

    /** A workspace has at most this many event types, so that a client that puts ids into names does no harm. */
    public static final int MOST_EVENT_TYPES = 2_000;

    public SignalCatalog {
        byType = Map.copyOf(byType);
    }

    /** Whether {@code day} takes no more events. */
    public boolean isClosed(LocalDate day) {
        return closedThrough.isPresent() && !day.isAfter(closedThrough.get());
    }

    /** @return null if the type is not known, because there was no room for it */
    public @Nullable Listeners of(EventType type) {
        return byType.get(type);
    }

    /**
     * @param eventType the type's number
     * @param signals at least the one without a condition
     */
    public record Listeners(int eventType, List<Listener> signals) {

        public Listeners {
            signals = List.copyOf(signals);
        }
    }

    /**
     * @param signal the signal's number
     * @param condition which events of the type it counts
     */
    public record Listener(int signal, Condition condition) {}
}
