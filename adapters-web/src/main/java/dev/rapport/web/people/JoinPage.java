package dev.rapport.web.people;

import dev.rapport.application.access.Workspaces;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.AcceptInvitation;
import dev.rapport.application.people.AcceptInvitation.Invited;
import dev.rapport.application.people.FindLink;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Newcomer;
import dev.rapport.application.people.OneTimeLink;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.people.Person;
import dev.rapport.application.people.SignIn;
import dev.rapport.application.people.SignedIn;
import dev.rapport.application.people.SwitchWorkspace;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.domain.access.Workspace;
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
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** By the link of an invitation into a workspace. */
@Path("/join")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class JoinPage {

    /**
     * Renders templates/JoinPage/form.html.
     *
     * @param email whom the invitation is for
     * @param me the e-mail of who is signed in; blank: nobody
     * @param refused the code of why it was not done; blank: nothing was asked for yet
     */
    record form(String link, String workspace, String role, String email, String me, String name, String refused)
            implements TemplateInstance {}

    private final FindLink findLink;
    private final AcceptInvitation acceptInvitation;
    private final SwitchWorkspace switchWorkspace;
    private final SignIn signIn;
    private final Workspaces workspaces;
    private final Me me;
    private final RoutingContext request;

    JoinPage(
            FindLink findLink,
            AcceptInvitation acceptInvitation,
            SwitchWorkspace switchWorkspace,
            SignIn signIn,
            Workspaces workspaces,
            Me me,
            RoutingContext request) {
        this.findLink = findLink;
        this.acceptInvitation = acceptInvitation;
        this.switchWorkspace = switchWorkspace;
        this.signIn = signIn;
        this.workspaces = workspaces;
        this.me = me;
        this.request = request;
    }

    @GET
    public Response ask(@QueryParam("link") @DefaultValue("") String link) {
        return findLink.handle(Kind.INVITATION, new LinkToken(link))
                .map(found -> Response.ok(shown(link, found, "", "")).build())
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
        try {
            join(token, found.get(), name, password);
        } catch (NotFound gone) {
            return GoneLink.answer("invitation");
        } catch (Invalid | Conflict refusal) {
            return Response.ok(shown(link, found.get(), name, ((Refusal) refusal).code()))
                    .build();
        }
        return Response.seeOther(URI.create("/")).build();
    }

    private void join(LinkToken token, OneTimeLink link, String name, String password) {
        Optional<SignedIn> known = me.ifSignedIn();
        if (known.isPresent()) {
            acceptInvitation.handle(token, Invited.known(known.get().person()));
            switchWorkspace.handle(known.get(), link.workspace());
            return;
        }
        MailAddress email = link.email().orElseThrow();
        var language = workspace(link).language();
        acceptInvitation.handle(token, Invited.newcomer(new Newcomer(email, name, password, language)));
        signIn.handle(email.text(), password, Devices.of(request))
                .ifPresent(session -> SessionCookie.set(request, session));
    }

    private form shown(String link, OneTimeLink found, String name, String refused) {
        return new form(
                link,
                workspace(found).name(),
                found.role().word(),
                found.email().map(MailAddress::text).orElse(""),
                me.ifSignedIn()
                        .map(SignedIn::person)
                        .map(Person::email)
                        .map(MailAddress::text)
                        .orElse(""),
                name,
                refused);
    }

    private Workspace workspace(OneTimeLink link) {
        return workspaces.find(link.workspace()).orElseThrow();
    }
}
