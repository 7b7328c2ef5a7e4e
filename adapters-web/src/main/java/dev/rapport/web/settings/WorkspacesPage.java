package dev.rapport.web.settings;

import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.access.Roles;
import dev.rapport.application.access.WorkspaceChoices;
import dev.rapport.application.people.OpenWorkspace;
import dev.rapport.application.people.SwitchWorkspace;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.WorkspaceId;
import dev.rapport.web.form.Choices;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Me;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Going to another workspace, and opening a new one. */
@Path("/workspaces")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class WorkspacesPage {

    /**
     * Renders templates/WorkspacesPage/form.html.
     *
     * @param refused the code of why it was not opened; blank: nothing was asked for yet
     */
    record form(WorkspaceParameters asked, String refused) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Me me;
    private final OpenWorkspace openWorkspace;
    private final SwitchWorkspace switchWorkspace;
    private final KnownKeys keys;
    private final Flash flash;

    WorkspacesPage(
            CurrentWorkspace current,
            Me me,
            OpenWorkspace openWorkspace,
            SwitchWorkspace switchWorkspace,
            KnownKeys keys,
            Flash flash) {
        this.current = current;
        this.me = me;
        this.openWorkspace = openWorkspace;
        this.switchWorkspace = switchWorkspace;
        this.keys = keys;
        this.flash = flash;
    }

    @POST
    @Path("switch")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response switchTo(@FormParam("workspace") @DefaultValue("") String number) {
        switchWorkspace.handle(me.signedIn(), parse(number));
        return Response.seeOther(URI.create("/")).build();
    }

    @GET
    @Path("new")
    @RolesAllowed(Roles.OWNER)
    public TemplateInstance ask() {
        WorkspaceParameters asked = WorkspaceParameters.of(current.workspace());
        asked.name = "";
        return new form(asked, "");
    }

    @POST
    @Path("new")
    @RolesAllowed(Roles.OWNER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response open(@BeanParam WorkspaceParameters asked) {
        try {
            openWorkspace.handle(
                    me.signedIn(),
                    asked.name,
                    WorkspaceChoices.zone(asked.zone),
                    WorkspaceChoices.currency(asked.currency),
                    Choices.language(asked.language));
            keys.forget();
            return flash.redirect(Address.of("/"), Notice.SAVED);
        } catch (Invalid refusal) {
            return Response.ok(new form(asked, refusal.code())).build();
        }
    }

    private static WorkspaceId parse(String number) {
        try {
            return new WorkspaceId(Integer.parseInt(number));
        } catch (IllegalArgumentException e) {
            throw new NotFound("workspace", number);
        }
    }
}
