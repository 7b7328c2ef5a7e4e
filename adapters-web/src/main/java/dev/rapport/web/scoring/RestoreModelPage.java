package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.RestoreScoringModel;
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

/** Taking a retired model back into use, from its page. */
@Path("/models/{id}/restore")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RestoreModelPage {

    private final CurrentWorkspace current;
    private final RestoreScoringModel restoreScoringModel;
    private final Flash flash;

    RestoreModelPage(CurrentWorkspace current, RestoreScoringModel restoreScoringModel, Flash flash) {
        this.current = current;
        this.restoreScoringModel = restoreScoringModel;
        this.flash = flash;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response restore(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        restoreScoringModel.handle(workspace, ModelRows.parse(id));
        return flash.redirect(Address.of(ModelsPage.HERE + "/" + id), Notice.MODEL_RESTORED);
    }
}
