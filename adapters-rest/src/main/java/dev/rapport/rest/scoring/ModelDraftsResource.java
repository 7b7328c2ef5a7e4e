package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.DiscardDraft;
import dev.rapport.application.scoring.ModelDraft;
import dev.rapport.application.scoring.ModelDrafts;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.application.scoring.PublishDraft;
import dev.rapport.application.scoring.PublishDraft.Publication;
import dev.rapport.application.scoring.ReviewDraft;
import dev.rapport.application.scoring.ReviewedDraft;
import dev.rapport.application.scoring.SaveDraft;
import dev.rapport.application.scoring.SaveDraft.Edit;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.request.IfMatch;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/models/{id}/draft")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Models")
class ModelDraftsResource {

    private static final String REVISION = "the revision of the draft";

    private final CurrentWorkspace current;
    private final ModelDrafts drafts;
    private final ReviewDraft reviewDraft;
    private final SaveDraft saveDraft;
    private final DiscardDraft discardDraft;
    private final PublishDraft publishDraft;
    private final ModelFormat format;

    ModelDraftsResource(
            CurrentWorkspace current,
            ModelDrafts drafts,
            ReviewDraft reviewDraft,
            SaveDraft saveDraft,
            DiscardDraft discardDraft,
            PublishDraft publishDraft,
            ModelFormat format) {
        this.current = current;
        this.drafts = drafts;
        this.reviewDraft = reviewDraft;
        this.saveDraft = saveDraft;
        this.discardDraft = discardDraft;
        this.publishDraft = publishDraft;
        this.format = format;
    }

    /** @param basedOn the newest version that the author has seen; left out: the one that the draft was begun from */
    record EditJson(DefinitionJson definition, Optional<Integer> basedOn) {}

    record PublicationJson(Optional<String> note) {}

    @GET
    @Operation(
            operationId = "getModelDraft",
            summary = "A scoring model's draft, and what publishing it would say; its ETag is the revision")
    public Response one(@PathParam("id") String id) {
        ModelDraft draft = drafts.require(current.id(), ModelParameter.id(id));
        return answer(reviewDraft.handle(current.id(), draft));
    }

    @PUT
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "saveModelDraft",
            summary = "Saves a scoring model's draft, right or wrong, or begins it",
            description = "If-Match names the revision that was changed; If-None-Match: * begins a draft. "
                    + "412 if somebody else has saved or begun one meanwhile.")
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) @Nullable String ifNoneMatch,
            EditJson body) {
        ModelId model = ModelParameter.id(id);
        return answer(saveDraft.handle(
                current.workspace(),
                new Edit(
                        model,
                        changed(ifMatch, ifNoneMatch),
                        body.basedOn(),
                        body.definition().toDefinition())));
    }

    @DELETE
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "discardModelDraft",
            summary = "Throws a scoring model's draft away, and the model with it if it has no version",
            description = "If-Match may name the revision that may go; without it any goes.")
    @ResponseStatus(204)
    public void discard(@PathParam("id") String id, @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch) {
        discardDraft.handle(
                current.workspace(),
                ModelParameter.id(id),
                Optional.ofNullable(ifMatch).map(seen -> IfMatch.number(seen, REVISION)));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("publish")
    @ResponseStatus(201)
    @Operation(
            operationId = "publishModelDraft",
            summary = "Makes a draft the next version of its scoring model",
            description = "If-Match names the revision of the draft; 412 if it was saved again, or if a version was "
                    + "published without it since it was begun.")
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            PublicationJson body) {
        ModelJson model = format.of(publishDraft
                .handle(
                        current.workspace(),
                        ModelParameter.id(id),
                        new Publication(
                                IfMatch.number(ifMatch, REVISION), body.note().orElse(""), false))
                .version());
        return Response.status(Response.Status.CREATED)
                .entity(model)
                .tag(model.tag())
                .build();
    }

    private static Optional<Integer> changed(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        if (ifNoneMatch == null) {
            return Optional.of(IfMatch.number(ifMatch, REVISION));
        }
        if (ifMatch != null || !ifNoneMatch.strip().equals("*")) {
            String detail = "send If-None-Match: * to begin a draft, or If-Match with its revision to change it";
            throw new Invalid("if-match.malformed", detail, List.of(new Violation("If-None-Match", detail)));
        }
        return Optional.empty();
    }

    private static Response answer(ReviewedDraft reviewed) {
        DraftJson draft = DraftJson.of(reviewed);
        return Response.ok(draft).tag(draft.tag()).build();
    }
}
