package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.CopyScoringModel;
import dev.rapport.application.scoring.DraftScoringModel;
import dev.rapport.application.scoring.DraftScoringModel.NewDraft;
import dev.rapport.application.scoring.KnownModel;
import dev.rapport.application.scoring.MakePrimary;
import dev.rapport.application.scoring.ModelDrafts;
import dev.rapport.application.scoring.RenameScoringModel;
import dev.rapport.application.scoring.RestoreScoringModel;
import dev.rapport.application.scoring.RetireScoringModel;
import dev.rapport.application.scoring.ReviewDraft;
import dev.rapport.application.scoring.ReviewedDraft;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Models")
class ModelLifeResource {

    private final CurrentWorkspace current;
    private final ModelDrafts drafts;
    private final ReviewDraft reviewDraft;
    private final DraftScoringModel draftScoringModel;
    private final CopyScoringModel copyScoringModel;
    private final RenameScoringModel renameScoringModel;
    private final MakePrimary makePrimary;
    private final RetireScoringModel retireScoringModel;
    private final RestoreScoringModel restoreScoringModel;

    ModelLifeResource(
            CurrentWorkspace current,
            ModelDrafts drafts,
            ReviewDraft reviewDraft,
            DraftScoringModel draftScoringModel,
            CopyScoringModel copyScoringModel,
            RenameScoringModel renameScoringModel,
            MakePrimary makePrimary,
            RetireScoringModel retireScoringModel,
            RestoreScoringModel restoreScoringModel) {
        this.current = current;
        this.drafts = drafts;
        this.reviewDraft = reviewDraft;
        this.draftScoringModel = draftScoringModel;
        this.copyScoringModel = copyScoringModel;
        this.renameScoringModel = renameScoringModel;
        this.makePrimary = makePrimary;
        this.retireScoringModel = retireScoringModel;
        this.restoreScoringModel = restoreScoringModel;
    }

    /** @param primary whether publishing it is to make it the primary model; left out: false */
    record NewDraftJson(String name, Optional<Boolean> primary, DefinitionJson definition) {}

    record NameJson(String name) {}

    @GET
    @Path("drafts")
    @Operation(operationId = "listModelDrafts", summary = "The drafts of all scoring models, by name")
    public List<DraftJson> drafts() {
        return drafts.all(current.id()).stream()
                .map(draft -> DraftJson.of(reviewDraft.handle(current.id(), draft)))
                .toList();
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("drafts")
    @ResponseStatus(201)
    @Operation(operationId = "draftModel", summary = "Begins a new scoring model, which has only a draft")
    public Response begin(NewDraftJson body) {
        return created(draftScoringModel.handle(
                current.workspace(),
                new NewDraft(
                        body.name(),
                        body.primary().orElse(false),
                        body.definition().toDefinition())));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/copy")
    @ResponseStatus(201)
    @Operation(
            operationId = "copyModel",
            summary = "Begins a new scoring model with the definition of another one",
            description = "With its newest version's, or its draft's if it has no version. Rules keep their ids.")
    public Response copy(@PathParam("id") String id, NameJson body) {
        return created(copyScoringModel.handle(current.workspace(), ModelParameter.id(id), body.name()));
    }

    @PATCH
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}")
    @Operation(operationId = "renameModel", summary = "Gives a scoring model another name, with all its versions")
    public KnownModel rename(@PathParam("id") String id, NameJson body) {
        return renameScoringModel.handle(current.workspace(), ModelParameter.id(id), body.name());
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/primary")
    @Operation(
            operationId = "makeModelPrimary",
            summary = "Makes a scoring model the primary one",
            description = "The one that pages, and questions that name no model, are about.")
    public KnownModel makePrimary(@PathParam("id") String id) {
        return makePrimary.handle(current.workspace(), ModelParameter.id(id));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/retire")
    @Operation(
            operationId = "retireModel",
            summary = "Takes a scoring model out of use",
            description = "Its versions stay: any day of a customer can still be scored with each of them.")
    public KnownModel retire(@PathParam("id") String id) {
        return retireScoringModel.handle(current.workspace(), ModelParameter.id(id));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/restore")
    @Operation(
            operationId = "restoreModel",
            summary = "Takes a retired scoring model back into use",
            description = "Its lists are made anew.")
    public KnownModel restore(@PathParam("id") String id) {
        return restoreScoringModel.handle(current.workspace(), ModelParameter.id(id));
    }

    private static Response created(ReviewedDraft reviewed) {
        DraftJson draft = DraftJson.of(reviewed);
        return Response.created(URI.create("/api/v1/models/" + draft.id() + "/draft"))
                .entity(draft)
                .tag(draft.tag())
                .build();
    }
}
