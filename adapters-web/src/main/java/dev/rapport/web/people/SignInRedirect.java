package dev.rapport.web.people;

import dev.rapport.application.audit.Acting;
import dev.rapport.application.audit.Actor;
import dev.rapport.web.frame.Me;
import dev.rapport.web.frame.Places;
import dev.rapport.web.list.Address;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Sends whoever must sign in to do so, and afterwards to where they wanted to go. */
@Singleton
class SignInRedirect {

    private static final int BEFORE_THE_ERROR_PAGES = Priorities.USER + 100;

    private final Me me;
    private final Acting acting;
    private final RoutingContext context;

    SignInRedirect(Me me, Acting acting, RoutingContext context) {
        this.me = me;
        this.acting = acting;
        this.context = context;
    }

    /** For the audit log. */
    @ServerRequestFilter
    void sayWhoActs(ContainerRequestContext request) {
        if (Places.isPage(context.normalizedPath())) {
            acting.as(
                    me.ifSignedIn()
                            .map(signedIn -> Actor.person(signedIn.person().id()))
                            .orElse(Actor.SYSTEM),
                    Devices.addressOf(context));
        }
    }

    @ServerResponseFilter(priority = BEFORE_THE_ERROR_PAGES)
    void redirect(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() != 401 || !Places.isPage(request.getUriInfo().getPath())) {
            return;
        }
        boolean part = request.getHeaderString("HX-Request") != null;
        String wanted = request.getMethod().equals("GET") && !part
                ? request.getUriInfo().getRequestUri().toString()
                : String.valueOf(request.getHeaderString("HX-Current-URL"));
        String signIn = Address.of(SignInPage.PATH)
                .with("to", Destination.of(wanted).text())
                .toString();
        response.setEntity(null);
        if (part) {
            // The browser follows a redirect by itself, and would put the whole page in the place of a part.
            response.setStatus(200);
            response.getHeaders().putSingle("HX-Redirect", signIn);
        } else {
            response.setStatus(303);
            response.getHeaders().putSingle(HttpHeaders.LOCATION, URI.create(signIn));
        }
    }
}
