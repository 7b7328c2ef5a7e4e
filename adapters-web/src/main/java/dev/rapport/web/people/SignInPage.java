package dev.rapport.web.people;

import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Members;
import dev.rapport.application.people.SignIn;
import dev.rapport.application.people.SignOut;
import dev.rapport.web.frame.Me;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Signing in by e-mail and password. */
@Path(SignInPage.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SignInPage {

    static final String PATH = "/sign-in";

    /**
     * Renders templates/SignInPage/form.html.
     *
     * @param to where to go afterwards
     * @param fresh nobody has an account yet
     * @param wrong e-mail or password is
     * @param waitMinutes more than 0: too many tries
     * @param provider by which one may sign in, too; null: by none
     * @param refused the code of why the provider's word was not enough; blank: it was not asked
     */
    record form(
            String to,
            String email,
            boolean fresh,
            boolean wrong,
            long waitMinutes,
            @Nullable ProviderWay provider,
            String refused)
            implements TemplateInstance {

        static form waiting(long minutes) {
            return new form("/", "", false, false, minutes, null, "");
        }
    }

    private final SignIn signIn;
    private final SignOut signOut;
    private final SignInLimits limits;
    private final Members members;
    private final ProviderSettings provider;
    private final Me me;
    private final RoutingContext request;

    SignInPage(
            SignIn signIn,
            SignOut signOut,
            SignInLimits limits,
            Members members,
            ProviderSettings provider,
            Me me,
            RoutingContext request) {
        this.signIn = signIn;
        this.signOut = signOut;
        this.limits = limits;
        this.members = members;
        this.provider = provider;
        this.me = me;
        this.request = request;
    }

    @GET
    public Response ask(
            @QueryParam("to") @DefaultValue("/") String to, @QueryParam("refused") @DefaultValue("") String refused) {
        Destination destination = Destination.of(to);
        if (me.isKnown()) {
            return Response.seeOther(URI.create(destination.text())).build();
        }
        boolean fresh = members.owners(SetUpWorkspace.FIRST) == 0;
        return Response.ok(new form(destination.text(), "", fresh, false, 0, provider.wayTo(destination), refused))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response signIn(
            @FormParam("email") @DefaultValue("") String email,
            @FormParam("password") @DefaultValue("") String password,
            @FormParam("to") @DefaultValue("/") String to) {
        Destination destination = Destination.of(to);
        Duration wait = limits.take(Devices.addressOf(request), email);
        if (wait.isPositive()) {
            return Response.status(429)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                    .entity(new form(
                            destination.text(),
                            email,
                            false,
                            false,
                            wait.toMinutes() + 1,
                            provider.wayTo(destination),
                            ""))
                    .build();
        }
        Optional<LinkToken> session = signIn.handle(email, password, Devices.of(request));
        if (session.isEmpty()) {
            return Response.ok(new form(destination.text(), email, false, true, 0, provider.wayTo(destination), ""))
                    .build();
        }
        SessionCookie.of(request).ifPresent(signOut::handle);
        SessionCookie.set(request, session.get());
        return Response.seeOther(URI.create(destination.text())).build();
    }
}
