package dev.rapport.rest.security;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The workspace of whoever makes the present request: the only one that the request may see. */
@RequestScoped
public class CurrentWorkspace {

    /** The role of who calls the management API with a secret key. */
    public static final String API = "api";

    /** The attribute of the identity that holds the {@link Workspace}; every way to sign in sets it. */
    public static final String ATTRIBUTE = "rapport.workspace";

    private final SecurityIdentity identity;

    CurrentWorkspace(SecurityIdentity identity) {
        this.identity = identity;
    }

    public WorkspaceId id() {
        return workspace().id();
    }

    /** As it was at most a second ago. */
    public Workspace workspace() {
        Workspace workspace = identity.getAttribute(ATTRIBUTE);
        if (workspace == null) {
            throw new IllegalStateException("a resource that needs a workspace must declare its role");
        }
        return workspace;
    }
}
