package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.application.scoring.DiscardDraft;
import dev.rapport.application.scoring.ModelDraft;
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
import java.time.ZoneId;
import java.util.Optional;

/** Throwing a draft away, after saying what goes with it. */
@Path("/models/{id}/draft/discard")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class DiscardDraftPage {

    /**
     * Renders templates/DiscardDraftPage/ask.html.
     *
     * @param changed whether somebody saved it after it had been shown
     */
    record ask(ModelRow row, ModelDraft draft, boolean changed, ZoneId zone) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ModelRows models;
    private final DiscardDraft discardDraft;
    private final Flash flash;

    DiscardDraftPage(CurrentWorkspace current, ModelRows models, DiscardDraft discardDraft, Flash flash) {
        this.current = current;
        this.models = models;
        this.discardDraft = discardDraft;
        this.flash = flash;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        return ask(id, false);
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response discard(@PathParam("id") String id, @FormParam("revision") @DefaultValue("0") int revision) {
        Workspace workspace = current.workspace();
        ModelRow row = models.one(workspace, id);
        try {
            discardDraft.handle(workspace, row.id(), Optional.of(revision));
        } catch (OutOfDate outOfDate) {
            return Response.ok(ask(id, true)).build();
        }
        return flash.redirect(Address.of(row.unpublished() ? ModelsPage.HERE : row.href()), Notice.DRAFT_DISCARDED);
    }

    private ask ask(String id, boolean changed) {
        Workspace workspace = current.workspace();
        ModelRow row = models.one(workspace, id);
        ModelDraft draft = row.draft().orElseThrow(() -> new NotFound("draft", "of scoring model " + id));
        return new ask(row, draft, changed, workspace.zone());
    }
}
