package dev.rapport.application.retention;

import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** Closes the days of a workspace that are older than its events are kept. */
@ApplicationScoped
class CloseDays {

    private final Retentions retentions;
    private final Clock clock;

    CloseDays(Retentions retentions, Clock clock) {
        this.retentions = retentions;
        this.clock = clock;
    }

    @Transactional
    public EventRetention handle(Workspace workspace) {
        EventRetention present = retentions.of(workspace.id());
        return present.due(workspace.dayOf(clock.instant()))
                .filter(day -> retentions.close(workspace.id(), day))
                .map(_ -> retentions.of(workspace.id()))
                .orElse(present);
    }
}
