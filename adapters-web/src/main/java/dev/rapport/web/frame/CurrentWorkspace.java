package dev.rapport.web.frame;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.availability.Availability;
import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.RequestScoped;

/** The workspace whose data the present page shows: the only one that the page may see. Nobody signs in yet: the first. */
@RequestScoped
public class CurrentWorkspace {

    private final Availability availability;
    private final Workspaces workspaces;

    CurrentWorkspace(Availability availability, Workspaces workspaces) {
        this.availability = availability;
        this.workspaces = workspaces;
    }

    /** @throws dev.rapport.application.refusal.Overloaded while the database is not available */
    public Workspace workspace() {
        availability.require();
        return workspaces.all().stream().findFirst().orElseThrow(Availability::unavailable);
    }
}
