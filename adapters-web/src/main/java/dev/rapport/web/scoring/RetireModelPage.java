package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.scoring.RetireScoringModel;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Taking a model out of use, after saying what that means. */
@Path("/models/{id}/retire")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RetireModelPage {

    /**
     * Renders templates/RetireModelPage/ask.html.
     *
     * @param refused the code of why it can't be retired; blank: it can
     */
    record ask(ModelRow row, String refused) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ModelRows models;
    private final RetireScoringModel retireScoringModel;
    private final Flash flash;

    RetireModelPage(CurrentWorkspace current, ModelRows models, RetireScoringModel retireScoringModel, Flash flash) {
        this.current = current;
        this.models = models;
        this.retireScoringModel = retireScoringModel;
        this.flash = flash;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        ModelRow row = models.one(current.workspace(), id);
        return new ask(row, refusal(row));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response retire(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        ModelRow row = models.one(workspace, id);
        try {
            retireScoringModel.handle(workspace, row.id());
            return flash.redirect(Address.of(row.href()), Notice.MODEL_RETIRED);
        } catch (Conflict conflict) {
            return Response.ok(new ask(row, conflict.code())).build();
        }
    }

    private static String refusal(ModelRow row) {
        if (row.primary()) {
            return "model.is-primary";
        }
        return row.unpublished() ? "model.unpublished" : "";
    }
}
