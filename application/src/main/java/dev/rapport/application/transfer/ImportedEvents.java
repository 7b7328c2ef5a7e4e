package dev.rapport.application.transfer;

import dev.rapport.application.ingestion.FoldedEvents.Counts;
import dev.rapport.application.ingestion.FoldedEvents.TypeDay;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import java.util.List;
import java.util.Map;

/** The events that an import stored. All of it in the caller's transaction. */
public interface ImportedEvents {

    /** Waits for those who are storing events; until the transaction ends nobody stores any, or fills a signal from them. */
    void holdEvents(WorkspaceId workspace);

    /** Some identities that have events of the import, those of about so many events; empty: nothing is left of it. */
    List<Long> someIdentities(WorkspaceId workspace, ImportId id, int events);

    /** Which days of whom the import's events of {@code identities} are on, and how many. */
    Map<TypeDay, Counts> counts(Workspace workspace, ImportId id, List<Long> identities);

    /** Removes the import's events of {@code identities} and frees their message ids. Their activity is not changed yet. */
    void remove(WorkspaceId workspace, ImportId id, List<Long> identities);
}
