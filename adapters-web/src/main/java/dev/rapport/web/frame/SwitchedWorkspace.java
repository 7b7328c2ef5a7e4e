package dev.rapport.web.frame;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.WithFormRead;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a form that was shown in another workspace than the present one: somebody switched in another tab, or was removed meanwhile.
 * It would change what they don't see.
 */
@Singleton
class SwitchedWorkspace {

    /** What tags/csrf.html calls it. */
    private static final String SHOWN = "workspace-shown";

    private final Me me;
    private final RoutingContext context;

    SwitchedWorkspace(Me me, RoutingContext context) {
        this.me = me;
        this.context = context;
    }

    /**
     * Renders templates/SwitchedWorkspace/switched.html.
     *
     * @param present the name of the workspace that is open now
     */
    record switched(String present) implements TemplateInstance {}

    @ServerRequestFilter
    @WithFormRead
    @Nullable
    Response check(ResteasyReactiveContainerRequestContext request) {
        if (!request.getMethod().equals("POST") || !Places.isPage(context.normalizedPath())) {
            return null;
        }
        Object shown = ((ResteasyReactiveRequestContext) request.getServerRequestContext())
                .getFormParameter(SHOWN, true, false);
        return shown == null || me.ifSignedIn().isEmpty() || shown.equals(present())
                ? null
                : Response.status(Response.Status.CONFLICT)
                        .type(MediaType.TEXT_HTML_TYPE)
                        .entity(new switched(me.workspace()).render())
                        .build();
    }

    private String present() {
        return String.valueOf(me.signedIn().workspace().id().number());
    }
}
