package dev.rapport.application.retention;

import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** Drops the events of closed days, some customers at a time. */
@ApplicationScoped
class DropEvents {

    private final Retentions retentions;

    DropEvents(Retentions retentions) {
        this.retentions = retentions;
    }

    /** @param done the last identity that is done; {@code finished}: it is to end here, for now or for good */
    record Step(Optional<Long> done, boolean finished) {}

    @Transactional
    public Step handle(Workspace workspace, LocalDate closedThrough, Optional<Long> after) {
        if (retentions.isUndoing(workspace.id())) {
            return new Step(after, true);
        }
        Optional<Long> done = retentions.drop(workspace, closedThrough, after);
        if (done.isEmpty()) {
            retentions.dropped(workspace.id(), closedThrough);
        }
        return new Step(done, done.isEmpty());
    }
}
