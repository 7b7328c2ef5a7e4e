package dev.rapport.application.access;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The workspaces of this installation. */
public interface Workspaces {

    /** Until the present transaction ends, nobody else sets up anything: of several nodes that start together one does. */
    void holdForSetUp();

    Optional<Workspace> find(WorkspaceId id);

    /** Oldest first. */
    List<Workspace> all();

    void add(Workspace workspace, Instant at);

    /** Everything but its id. */
    void change(Workspace workspace);

    /** A number that no workspace has; only under {@link #holdForSetUp}. */
    WorkspaceId next();

    /** Whether any event has ever come in. */
    boolean hasEvents(WorkspaceId id);
}
