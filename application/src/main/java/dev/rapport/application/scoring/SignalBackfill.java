package dev.rapport.application.scoring;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;

/** The stored events that newly registered signals have yet to count. */
public interface SignalBackfill {

    /** @return whether nobody else fills signals of the workspace, so that we do until the transaction ends */
    boolean tryHold(WorkspaceId workspace);

    /**
     * Counts the events of the next identities for the first signal that is not ready, and makes the signal ready when there
     * are no more.
     *
     * @return whether there was anything to do
     */
    boolean step(Workspace workspace, int identities);
}
