package dev.rapport.web.people;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AcceptInvitation;
import dev.rapport.application.people.AcceptInvitation.Invited;
import dev.rapport.application.people.BeginSession;
import dev.rapport.application.people.FindLink;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Newcomer;
import dev.rapport.application.people.OneTimeLink;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.people.People;
import dev.rapport.application.people.Person;
import dev.rapport.application.people.ProvePassword;
import dev.rapport.application.people.SignedIn;
import dev.rapport.application.people.SwitchWorkspace;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.Me;
import dev.rapport.web.list.Address;
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

/** By the link of an invitation into a workspace. */
@Path(JoinPage.PATH)
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class JoinPage {

    static final String PATH = "/join";

    /**
     * Renders templates/JoinPage/form.html.
     *
     * @param email whom the invitation is for
     * @param me the e-mail of who is signed in; blank: nobody
     * @param refused the code of why it was not done; blank: nothing was asked for yet
     * @param waitMinutes more than 0: too many tries at the password of an account that is there
     * @param provider by which one may come in, too; null: by none
     */
    record form(
            String link,
            String workspace,
            String role,
            String email,
            String me,
            String name,
            String refused,
            long waitMinutes,
            @Nullable ProviderWay provider)
            implements TemplateInstance {}

    private final FindLink findLink;
    private final AcceptInvitation acceptInvitation;
    private final SwitchWorkspace switchWorkspace;
    private final BeginSession beginSession;
    private final ProvePassword provePassword;
    private final People people;
    private final SignInLimits limits;
    private final ProviderSettings provider;
    private final Workspaces workspaces;
    private final Me me;
    private final RoutingContext request;

    JoinPage(
            FindLink findLink,
            AcceptInvitation acceptInvitation,
            SwitchWorkspace switchWorkspace,
            BeginSession beginSession,
            ProvePassword provePassword,
            People people,
            SignInLimits limits,
            ProviderSettings provider,
            Workspaces workspaces,
            Me me,
            RoutingContext request) {
        this.findLink = findLink;
        this.acceptInvitation = acceptInvitation;
        this.switchWorkspace = switchWorkspace;
        this.beginSession = beginSession;
        this.provePassword = provePassword;
        this.people = people;
        this.limits = limits;
        this.provider = provider;
        this.workspaces = workspaces;
        this.me = me;
        this.request = request;
    }

    static Address address(LinkToken link) {
        return Address.of(PATH).with("link", link.text());
    }

    @GET
    public Response ask(@QueryParam("link") @DefaultValue("") String link) {
        return findLink.handle(Kind.INVITATION, new LinkToken(link))
                .map(found -> Response.ok(shown(link, found, "", "", 0)).build())
                .orElseGet(() -> GoneLink.answer("invitation"));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response join(
            @FormParam("link") @DefaultValue("") String link,
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("password") @DefaultValue("") String password) {
        var token = new LinkToken(link);
        Optional<OneTimeLink> found = findLink.handle(Kind.INVITATION, token);
        if (found.isEmpty()) {
            return GoneLink.answer("invitation");
        }
        Duration wait = wait(found.get());
        if (wait.isPositive()) {
            return Response.status(429)
                    .type(MediaType.TEXT_HTML_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, wait.toSeconds() + 1)
                    .entity(shown(link, found.get(), name, "", wait.toMinutes() + 1))
                    .build();
        }
        try {
            join(token, found.get(), name, password);
        } catch (NotFound gone) {
            return GoneLink.answer("invitation");
        } catch (Invalid | Conflict refusal) {
            return Response.ok(shown(link, found.get(), name, ((Refusal) refusal).code(), 0))
                    .build();
        }
        return Response.seeOther(URI.create("/")).build();
    }

    /** Whoever has somebody's invitation must not be able to guess the password of their account. */
    private Duration wait(OneTimeLink link) {
        return me.isKnown() || link.email().flatMap(people::find).isEmpty()
                ? Duration.ZERO
                : limits.take(Devices.addressOf(request), email(link));
    }

    private void join(LinkToken token, OneTimeLink link, String name, String password) {
        Optional<SignedIn> known = me.ifSignedIn();
        if (known.isPresent()) {
            acceptInvitation.handle(token, Invited.known(known.get().person()));
            switchWorkspace.handle(known.get(), link.workspace());
            return;
        }
        Person person = acceptInvitation.handle(token, invited(link, name, password));
        beginSession
                .handle(person.id(), Optional.of(link.workspace()), Devices.of(request))
                .ifPresent(session -> SessionCookie.set(request, session));
    }

    /** Whoever was in another workspace, or in this one once, has an account, and comes in by its password. */
    private Invited invited(OneTimeLink link, String name, String password) {
        MailAddress email = link.email().orElseThrow();
        return provePassword
                .handle(email, password)
                .map(Invited::known)
                .orElseGet(() -> Invited.newcomer(
                        new Newcomer(email, name, password, workspace(link).language())));
    }

    private static String email(OneTimeLink link) {
        return link.email().map(MailAddress::text).orElse("");
    }

    private form shown(String link, OneTimeLink found, String name, String refused, long waitMinutes) {
        return new form(
                link,
                workspace(found).name(),
                found.role().word(),
                email(found),
                me.ifSignedIn()
                        .map(SignedIn::person)
                        .map(Person::email)
                        .map(MailAddress::text)
                        .orElse(""),
                name,
                refused,
                waitMinutes,
                provider.wayByInvitation(link));
    }

    private Workspace workspace(OneTimeLink link) {
        return workspaces.find(link.workspace()).orElseThrow();
    }
}
