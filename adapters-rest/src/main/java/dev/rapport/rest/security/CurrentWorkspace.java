package dev.rapport.rest.security;

import dev.rapport.application.access.KnownKey;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.access.WorkspaceId;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;

/** The workspace of whoever makes the present request: the only one that the request may see. */
@RequestScoped
public class CurrentWorkspace {

    /** The attribute of the identity that holds the {@link KnownKey}. */
    static final String KEY = "rapport.key";

    private final SecurityIdentity identity;

    CurrentWorkspace(SecurityIdentity identity) {
        this.identity = identity;
    }

    public WorkspaceId id() {
        return workspace().id();
    }

    /** As it was at most a second ago. */
    public Workspace workspace() {
        KnownKey known = identity.getAttribute(KEY);
        if (known == null) {
            throw new IllegalStateException("a resource that needs a workspace must declare its role");
        }
        return known.workspace();
    }
}
