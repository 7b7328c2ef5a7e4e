package dev.rapport.application.retention;

import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/**
 * Closes the days of a workspace that are older than its events are kept, and then drops their events: in this order, each in
 * transactions of its own, so that no event is ever taken in for a day that has lost some. Interrupted anywhere it goes on next
 * time, and doing it twice does nothing.
 */
@ApplicationScoped
public class ApplyRetention {

    private final CloseDays closeDays;
    private final DropEvents dropEvents;

    ApplyRetention(CloseDays closeDays, DropEvents dropEvents) {
        this.closeDays = closeDays;
        this.dropEvents = dropEvents;
    }

    public void handle(Workspace workspace) {
        EventRetention retention = closeDays.handle(workspace);
        if (!retention.dropping()) {
            return;
        }
        var step = new DropEvents.Step(Optional.empty(), false);
        while (!step.finished()) {
            step = dropEvents.handle(workspace, retention.closedThrough().orElseThrow(), step.done());
        }
    }
}
