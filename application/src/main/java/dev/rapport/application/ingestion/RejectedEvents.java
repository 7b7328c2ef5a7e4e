package dev.rapport.application.ingestion;

import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.domain.ingestion.RejectReason;
import java.time.Instant;
import java.util.List;

/** What clients sent and we refused: the newest 100,000 of a workspace, for 30 days; how many there were is kept for ever. */
public interface RejectedEvents {

    void keep(WorkspaceId workspace, List<Rejected> rejected);

    /** Drops, in all workspaces, what is older than its time and beyond its number; the counts stay. */
    void forget(Instant receivedBefore);

    /** @param item as it was sent, cut where it is longer than an item may be */
    record Rejected(Instant receivedAt, RejectReason reason, String detail, String item) {}
}
