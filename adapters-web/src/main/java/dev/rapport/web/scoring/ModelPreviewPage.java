package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.OutOfDate;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.application.scoring.IncompleteSignal;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.PreviewScoringModel;
import dev.rapport.application.scoring.PublishDraft;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.ComingPage;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Uncompressed;
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
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * What a draft would do, and publishing it.
 */
@Path("/models/{id}/draft/preview")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ModelPreviewPage {

    /**
     * Renders templates/ModelPreviewPage/shell.html.
     *
     * @param today whether {@code day} is
     * @param mends why it can't be scored; empty: it can
     * @param incomplete what it would count without the events of some early days
     * @param form empty: it can't be published
     * @param here this page for this day and comparison
     * @param refused the code of why it was not published, or can't be; blank: it can
     */
    record shell(
            ModelRow row,
            ModelDraft draft,
            LocalDate day,
            boolean today,
            Comparison comparison,
            List<Mend> mends,
            List<IncompleteSignal> incomplete,
            Optional<PublishForm> form,
            Address here,
            String refused,
            ZoneId zone)
            implements TemplateInstance {}

    /** Renders templates/ModelPreviewPage/result.html. */
    record result(PreviewResult made) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final DraftUnderPreview drafts;
    private final PreviewScoringModel previewScoringModel;
    private final PreviewResults results;
    private final PublishDraft publishDraft;
    private final Flash flash;

    ModelPreviewPage(
            CurrentWorkspace current,
            DraftUnderPreview drafts,
            PreviewScoringModel previewScoringModel,
            PreviewResults results,
            PublishDraft publishDraft,
            Flash flash) {
        this.current = current;
        this.drafts = drafts;
        this.previewScoringModel = previewScoringModel;
        this.results = results;
        this.publishDraft = publishDraft;
        this.flash = flash;
    }

    @GET
    @Uncompressed
    public Response look(@BeanParam PreviewParameters given) {
        return answer(current.workspace(), given.asked());
    }

    @POST
    @Uncompressed
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response publish(@BeanParam PreviewParameters given) {
        Workspace workspace = current.workspace();
        try {
            publishDraft.handle(workspace, ModelRows.parse(given.id()), given.publication());
            return flash.redirect(Address.of(ModelsPage.HERE + "/" + given.id()), Notice.MODEL_PUBLISHED);
        } catch (Invalid | OutOfDate | Conflict refusal) {
            return answer(workspace, given.refused(code((Refusal) refusal)));
        }
    }

    private Response answer(Workspace workspace, PreviewAsked asked) {
        shell page = drafts.read(workspace, asked);
        if (!page.mends().isEmpty()) {
            return Response.ok(page).build();
        }
        var prepared = previewScoringModel.handle(
                workspace,
                new PreviewScoringModel.Wanted(
                        page.draft().definition(), page.comparison().choice(), page.day()));
        return Response.ok(new ComingPage(
                        page.render(),
                        progress ->
                                new result(results.of(workspace, page.draft().definition(), prepared.run(progress)))))
                .build();
    }

    /** Which of what can be wrong it is. */
    private static String code(Refusal refusal) {
        if (refusal instanceof Invalid invalid) {
            return invalid.violations().stream()
                            .anyMatch(violation -> violation.pointer().equals("/note"))
                    ? "note"
                    : "draft-invalid";
        }
        return refusal.code();
    }
}
