package dev.rapport.web.people;

import dev.rapport.application.access.Roles;
import dev.rapport.application.people.SignOut;
import dev.rapport.application.people.SignOutEverywhere;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Me;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Signing out, here or everywhere. */
@Path("/sign-out")
@RolesAllowed(Roles.VIEWER)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RunOnVirtualThread
class SignOutPage {

    private final SignOut signOut;
    private final SignOutEverywhere signOutEverywhere;
    private final Me me;
    private final Flash flash;
    private final RoutingContext request;

    SignOutPage(SignOut signOut, SignOutEverywhere signOutEverywhere, Me me, Flash flash, RoutingContext request) {
        this.signOut = signOut;
        this.signOutEverywhere = signOutEverywhere;
        this.me = me;
        this.flash = flash;
        this.request = request;
    }

    @POST
    public Response here() {
        SessionCookie.of(request).ifPresent(signOut::handle);
        return gone();
    }

    @POST
    @Path("everywhere")
    public Response everywhere() {
        signOutEverywhere.handle(me.signedIn().person().id());
        return gone();
    }

    private Response gone() {
        SessionCookie.remove(request);
        return flash.redirect(Address.of(SignInPage.PATH), Notice.SIGNED_OUT);
    }
}
