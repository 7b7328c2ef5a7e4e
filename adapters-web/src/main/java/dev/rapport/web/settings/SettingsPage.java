package dev.rapport.web.settings;

import dev.rapport.application.access.ChangeWorkspace;
import dev.rapport.application.access.KnownKeys;
import dev.rapport.application.access.Roles;
import dev.rapport.application.access.WorkspaceChoices;
import dev.rapport.application.access.WorkspaceNames;
import dev.rapport.application.access.Workspaces;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.form.Choices;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** The workspace's name, language, zone and currency. */
@Path(SettingsPage.PATH)
@RolesAllowed(Roles.ADMIN)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SettingsPage {

    static final String PATH = "/settings";

    /**
     * Renders templates/SettingsPage/form.html.
     *
     * @param fixed zone and currency can't be changed any more
     * @param refused the code of why it stays as it is; blank: nothing was asked for yet
     */
    record form(WorkspaceParameters asked, boolean fixed, String refused) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Workspaces workspaces;
    private final ChangeWorkspace changeWorkspace;
    private final KnownKeys keys;
    private final Flash flash;

    SettingsPage(
            CurrentWorkspace current,
            Workspaces workspaces,
            ChangeWorkspace changeWorkspace,
            KnownKeys keys,
            Flash flash) {
        this.current = current;
        this.workspaces = workspaces;
        this.changeWorkspace = changeWorkspace;
        this.keys = keys;
        this.flash = flash;
    }

    @GET
    public TemplateInstance show() {
        Workspace workspace = current.workspace();
        return new form(WorkspaceParameters.of(workspace), workspaces.hasEvents(workspace.id()), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@BeanParam WorkspaceParameters asked) {
        Workspace present = current.workspace();
        boolean fixed = workspaces.hasEvents(present.id());
        try {
            changeWorkspace.handle(new Workspace(
                    present.id(),
                    WorkspaceNames.checked(asked.name),
                    fixed ? present.zone() : WorkspaceChoices.zone(asked.zone),
                    fixed ? present.currency() : WorkspaceChoices.currency(asked.currency),
                    Choices.language(asked.language)));
            keys.forget();
            return flash.redirect(Address.of(PATH), Notice.SAVED);
        } catch (Conflict | Invalid refusal) {
            return Response.ok(new form(asked, fixed, ((Refusal) refusal).code()))
                    .build();
        }
    }
}
