package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/**
 * Counts stored events for signals that were registered after them, some customers at a time; exactly once, also if it is
 * interrupted and goes on elsewhere.
 */
@ApplicationScoped
public class FillSignals {

    private static final int IDENTITIES_A_STEP = 500;

    private final SignalBackfill backfill;

    FillSignals(SignalBackfill backfill) {
        this.backfill = backfill;
    }

    /** @return whether there is more to do at once */
    @Transactional
    public boolean handle(Workspace workspace) {
        return backfill.tryHold(workspace.id()) && backfill.step(workspace, IDENTITIES_A_STEP);
    }
}
