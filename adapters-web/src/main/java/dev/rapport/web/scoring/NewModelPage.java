package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Refusal;
import dev.rapport.application.scoring.CopyScoringModel;
import dev.rapport.application.scoring.DraftScoringModel;
import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.KnownModels;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.ReviewedDraft;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.StarterModel;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.web.frame.CurrentWorkspace;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** Beginning a model: its name, and what its first draft says. */
@Path("/models/new")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class NewModelPage {

    private static final String COPY = "copy";

    /**
     * Renders templates/NewModelPage/form.html.
     *
     * @param begin with what: {@code points}, {@code weighted}, {@code starter} or {@code copy}
     * @param of the model to copy
     * @param models that can be copied
     * @param refused why it was not begun, mostly the code of a refusal; blank: nothing was asked for yet
     */
    record form(String name, String begin, String of, List<KnownModel> models, String refused)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final KnownModels known;
    private final DraftScoringModel draftScoringModel;
    private final CopyScoringModel copyScoringModel;

    NewModelPage(
            CurrentWorkspace current,
            KnownModels known,
            DraftScoringModel draftScoringModel,
            CopyScoringModel copyScoringModel) {
        this.current = current;
        this.known = known;
        this.draftScoringModel = draftScoringModel;
        this.copyScoringModel = copyScoringModel;
    }

    /** @param of a model to copy, when its page leads here */
    @GET
    public TemplateInstance ask(@QueryParam("of") @DefaultValue("") String of) {
        return form("", of.isBlank() ? "points" : COPY, of, "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response begin(
            @FormParam("name") @DefaultValue("") String name,
            @FormParam("begin") @DefaultValue("") String begin,
            @FormParam("of") @DefaultValue("") String of) {
        if (begin.equals(COPY) && ModelId.parse(of).isEmpty()) {
            return Response.ok(form(name, begin, of, "nothing-to-copy")).build();
        }
        try {
            ReviewedDraft begun = begun(current.workspace(), name, begin, of);
            return Response.seeOther(URI.create(ModelRow.href(begun.draft().model()) + "/draft"))
                    .build();
        } catch (Invalid | Conflict refusal) {
            return Response.ok(form(name, begin, of, ((Refusal) refusal).code()))
                    .build();
        }
    }

    private ReviewedDraft begun(Workspace workspace, String name, String begin, String of) {
        Optional<ModelDefinition> definition = definition(begin);
        if (definition.isPresent()) {
            return draftScoringModel.handle(workspace, new DraftScoringModel.NewDraft(name, false, definition.get()));
        }
        return copyScoringModel.handle(workspace, ModelRows.parse(of), name);
    }

    /** @return empty: that of another model */
    private static Optional<ModelDefinition> definition(String begin) {
        return switch (begin) {
            case COPY -> Optional.empty();
            case "starter" -> Optional.of(StarterModel.definition());
            case "weighted" -> Optional.of(new WeightedModelDefinition(List.of(), Optional.empty()));
            default -> Optional.of(new PointsModelDefinition(List.of(), Optional.empty()));
        };
    }

    private form form(String name, String begin, String of, String refused) {
        return new form(name, begin, of, known.all(current.workspace().id()), refused);
    }
}
