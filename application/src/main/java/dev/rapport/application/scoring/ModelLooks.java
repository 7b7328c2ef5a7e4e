package dev.rapport.application.scoring;

import dev.rapport.domain.access.WorkspaceId;
import java.time.LocalDate;
import java.util.Optional;

/** On which day somebody was last shown scores of a model. */
public interface ModelLooks {

    /** Notes a look, which {@link #keep} stores. Neither waits nor fails, so that looking costs nothing. */
    void note(WorkspaceId workspace, ModelId model, LocalDate day);

    /** Stores what this node has noted, at most one row a model and day. Only outside of a transaction. */
    void keep();

    /** @return empty: nobody ever looked */
    Optional<LocalDate> last(WorkspaceId workspace, ModelId model);
}
