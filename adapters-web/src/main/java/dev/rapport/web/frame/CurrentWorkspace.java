package dev.rapport.web.frame;

import dev.rapport.domain.access.Workspace;
import jakarta.enterprise.context.RequestScoped;

/** The workspace whose data the present page shows: the only one that the page may see. */
@RequestScoped
public class CurrentWorkspace {

    private final Me me;

    CurrentWorkspace(Me me) {
        this.me = me;
    }

    public Workspace workspace() {
        return me.signedIn().workspace();
    }
}
