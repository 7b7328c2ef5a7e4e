package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.scoring.MakePrimary;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Making a model the primary one, from its page. */
@Path("/models/{id}/primary")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class PrimaryModelPage {

    private final CurrentWorkspace current;
    private final MakePrimary makePrimary;
    private final ModelPage page;
    private final Flash flash;

    PrimaryModelPage(CurrentWorkspace current, MakePrimary makePrimary, ModelPage page, Flash flash) {
        this.current = current;
        this.makePrimary = makePrimary;
        this.page = page;
        this.flash = flash;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response make(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        try {
            makePrimary.handle(workspace, ModelRows.parse(id));
            return flash.redirect(Address.of(ModelsPage.HERE + "/" + id), Notice.MODEL_PRIMARY);
        } catch (Conflict conflict) {
            return Response.ok(page.one(workspace, id, conflict.code())).build();
        }
    }
}
