package dev.rapport.application.retention;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.Retention;
import java.time.LocalDate;
import java.util.Optional;

/** For how long workspaces keep their events, and the events that they keep no longer. */
public interface Retentions {

    EventRetention of(WorkspaceId workspace);

    /** @param retention empty: for ever */
    void keep(WorkspaceId workspace, Optional<Retention> retention);

    /**
     * Waits for those who are storing events, and closes the days up to {@code last}: who stores events after the transaction
     * knows.
     *
     * @return false if it has to wait, because a new signal is still being filled from the stored events
     */
    boolean close(WorkspaceId workspace, LocalDate last);

    /**
     * Drops the events of closed days of the next identities, each identity's at once; when they were seen first and last stays.
     *
     * @param after the last identity that is done; empty: none is
     * @return the last identity that is done now; empty: there is none after {@code after}
     */
    Optional<Long> drop(Workspace workspace, LocalDate closedThrough, Optional<Long> after);

    /** Whether an import is being undone, which needs its events. None that reaches closed days is begun to be undone. */
    boolean isUndoing(WorkspaceId workspace);

    /** All events of days up to {@code last} are dropped. */
    void dropped(WorkspaceId workspace, LocalDate last);

    /** How many events there are on the days after {@code closed}, up to {@code last}. */
    long events(WorkspaceId workspace, Optional<LocalDate> closed, LocalDate last);
}
