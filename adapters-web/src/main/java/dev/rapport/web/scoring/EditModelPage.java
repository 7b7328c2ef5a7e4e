package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.SaveDraft;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.web.frame.CurrentWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;

/** The way to the editor: begins a draft with what the newest version says, if there is none. */
@Path("/models/{id}/edit")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class EditModelPage {

    private final CurrentWorkspace current;
    private final ModelRows models;
    private final SaveDraft saveDraft;

    EditModelPage(CurrentWorkspace current, ModelRows models, SaveDraft saveDraft) {
        this.current = current;
        this.models = models;
        this.saveDraft = saveDraft;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response edit(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        ModelRow row = models.one(workspace, id);
        if (row.draft().isEmpty()) {
            begin(workspace, row.newest().orElseThrow(() -> new NotFound("scoring-model", id)));
        }
        return Response.seeOther(URI.create(row.href() + "/draft")).build();
    }

    private void begin(Workspace workspace, ModelVersion newest) {
        ModelId model = newest.label().id();
        try {
            saveDraft.handle(
                    workspace,
                    new SaveDraft.Edit(
                            model,
                            Optional.empty(),
                            Optional.of(newest.label().version()),
                            ModelDefinition.of(newest.model())));
        } catch (OutOfDate someoneElseBeganIt) {
            // Then theirs is what there is to edit.
        }
    }
}
