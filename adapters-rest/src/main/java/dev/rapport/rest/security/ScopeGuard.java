package dev.rapport.rest.security;

import dev.rapport.application.access.KnownKey;
import dev.rapport.application.audit.Acting;
import dev.rapport.application.audit.Actor;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.request.ApiPaths;
import io.quarkus.security.identity.SecurityIdentity;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.Priority;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.ext.Provider;
import java.util.Set;

/** Keeps keys to their scopes, and says for the audit log which key it is. */
@Provider
@Priority(Priorities.AUTHORIZATION)
class ScopeGuard implements ContainerRequestFilter {

    private final SecurityIdentity identity;
    private final ResourceInfo resource;
    private final Acting acting;
    private final RoutingContext context;

    ScopeGuard(SecurityIdentity identity, ResourceInfo resource, Acting acting, RoutingContext context) {
        this.identity = identity;
        this.resource = resource;
        this.acting = acting;
        this.context = context;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!context.normalizedPath().startsWith(ApiPaths.MANAGEMENT)) {
            return; // Who looks at a page is for the page to ask.
        }
        KnownKey known = identity.getAttribute(CurrentWorkspace.KEY);
        if (known == null) {
            return;
        }
        SocketAddress from = context.request().remoteAddress();
        acting.as(
                new Actor(Actor.Kind.KEY, known.key().id().toString()),
                from == null || from.hostAddress() == null ? "" : from.hostAddress());
        Set<Scope> scopes = known.key().scopes();
        Opens opens = resource.getResourceClass().getAnnotation(Opens.class);
        if (!scopes.isEmpty() && (opens == null || !scopes.contains(opens.value()))) {
            throw new ForbiddenException();
        }
    }
}
