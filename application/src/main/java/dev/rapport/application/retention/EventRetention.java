package dev.rapport.application.retention;

import dev.rapport.domain.ingestion.Retention;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a workspace keeps its events.
 *
 * @param kept empty: for ever
 * @param closedThrough the last day that is closed, for good; empty: none is
 * @param droppedThrough the last day whose events are all dropped; empty: none is
 */
public record EventRetention(
        Optional<Retention> kept, Optional<LocalDate> closedThrough, Optional<LocalDate> droppedThrough) {

    /** The last day that is to be closed on {@code today}; empty: all are that ever will be by now. */
    Optional<LocalDate> due(LocalDate today) {
        return kept.map(retention -> retention.lastClosed(today))
                .filter(day -> closedThrough.isEmpty() || closedThrough.get().isBefore(day));
    }

    /** Whether events of closed days are still to be dropped. */
    public boolean dropping() {
        return closedThrough.isPresent() && !closedThrough.equals(droppedThrough);
    }
}
