package dev.rapport.application.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.EventType;
import java.util.Collection;

/** The signals that events of a workspace are folded by. */
public interface Signals {

    /**
     * The signals as they stand, and as they stay until the transaction ends: who registers a signal waits for it. Event types
     * of {@code seen} that are new are added, in the order of their names, while there is room.
     */
    SignalCatalog hold(WorkspaceId workspace, Collection<EventType> seen);
}
