package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.application.scoring.RenameScoringModel;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Giving a model another name. */
@Path("/models/{id}/name")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RenameModelPage {

    /**
     * Renders templates/RenameModelPage/form.html.
     *
     * @param refused the code of why it keeps its name; blank: nothing was asked for yet
     */
    record form(ModelRow row, String name, String refused) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ModelRows models;
    private final RenameScoringModel renameScoringModel;
    private final Flash flash;

    RenameModelPage(CurrentWorkspace current, ModelRows models, RenameScoringModel renameScoringModel, Flash flash) {
        this.current = current;
        this.models = models;
        this.renameScoringModel = renameScoringModel;
        this.flash = flash;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        ModelRow row = models.one(current.workspace(), id);
        return new form(row, row.name(), "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response rename(@PathParam("id") String id, @FormParam("name") @DefaultValue("") String name) {
        Workspace workspace = current.workspace();
        ModelRow row = models.one(workspace, id);
        try {
            renameScoringModel.handle(workspace, row.id(), name);
            return flash.redirect(Address.of(row.href()), Notice.SAVED);
        } catch (Conflict | Invalid refusal) {
            return Response.ok(new form(row, name, ((Refusal) refusal).code())).build();
        }
    }
}
