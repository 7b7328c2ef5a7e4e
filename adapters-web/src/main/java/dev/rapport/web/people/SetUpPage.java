package dev.rapport.web.people;

import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.access.SetUpWorkspace;
import dev.rapport.application.access.WorkspaceChoices;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.mail.MailAddress;
import dev.rapport.application.people.FindLink;
import dev.rapport.application.people.LinkToken;
import dev.rapport.application.people.Newcomer;
import dev.rapport.application.people.OneTimeLink.Kind;
import dev.rapport.application.people.SetUpOwner;
import dev.rapport.application.people.SignIn;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.Language;
import dev.rapport.web.form.Choices;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** By the link of the first start: the first account, and the workspace's name. */
@Path("/set-up")
@PermitAll
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SetUpPage {

    /**
     * Renders templates/SetUpPage/form.html.
     *
     * @param fixed zone and currency can't be changed any more
     * @param refused the code of why it was not done; blank: nothing was asked for yet
     */
    record form(SetUpParameters asked, boolean fixed, String refused) implements TemplateInstance {}

    private final FindLink findLink;
    private final SetUpOwner setUpOwner;
    private final SignIn signIn;
    private final Workspaces workspaces;
    private final KnownKeys keys;
    private final RoutingContext request;

    SetUpPage(
            FindLink findLink,
            SetUpOwner setUpOwner,
            SignIn signIn,
            Workspaces workspaces,
            KnownKeys keys,
            RoutingContext request) {
        this.findLink = findLink;
        this.setUpOwner = setUpOwner;
        this.signIn = signIn;
        this.workspaces = workspaces;
        this.keys = keys;
        this.request = request;
    }

    @GET
    public Response ask(@QueryParam("link") @DefaultValue("") String link) {
        if (findLink.handle(Kind.SET_UP, new LinkToken(link)).isEmpty()) {
            return GoneLink.answer("set-up");
        }
        var asked = new SetUpParameters();
        asked.link = link;
        Workspace first = first();
        asked.zone = first.zone().getId();
        asked.currency = first.currency().getCurrencyCode();
        asked.language = Language.of(request.acceptableLanguages().stream()
                        .findFirst()
                        .map(language -> language.tag())
                        .orElse(""))
                .orElse(Language.EN)
                .tag();
        return Response.ok(new form(asked, workspaces.hasEvents(first.id()), ""))
                .build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response setUp(@BeanParam SetUpParameters asked) {
        try {
            MailAddress email = MailAddress.parse(asked.email)
                    .orElseThrow(() -> new Invalid("email.invalid", "not an e-mail address"));
            boolean fixed = workspaces.hasEvents(SetUpWorkspace.FIRST);
            Workspace present = first();
            var wanted = new Workspace(
                    SetUpWorkspace.FIRST,
                    asked.workspace.isBlank() ? present.name() : asked.workspace.strip(),
                    fixed ? present.zone() : WorkspaceChoices.zone(asked.zone),
                    fixed ? present.currency() : WorkspaceChoices.currency(asked.currency),
                    Choices.language(asked.language));
            setUpOwner.handle(
                    new LinkToken(asked.link),
                    new Newcomer(email, asked.name, asked.password, wanted.language()),
                    wanted);
        } catch (NotFound gone) {
            return GoneLink.answer("set-up");
        } catch (Invalid | Conflict refusal) {
            return Response.ok(new form(asked, workspaces.hasEvents(SetUpWorkspace.FIRST), ((Refusal) refusal).code()))
                    .build();
        }
        keys.forget();
        signIn.handle(asked.email, asked.password, Devices.of(request))
                .ifPresent(session -> SessionCookie.set(request, session));
        return Response.seeOther(URI.create("/")).build();
    }

    private Workspace first() {
        return workspaces.find(SetUpWorkspace.FIRST).orElseThrow();
    }
}
