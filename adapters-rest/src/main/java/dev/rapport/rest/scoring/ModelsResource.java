package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.CreateScoringModel;
import dev.rapport.application.scoring.CreateScoringModel.NewScoringModel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.PublishScoringModel;
import dev.rapport.application.scoring.PublishScoringModel.NewVersion;
import dev.rapport.application.scoring.PublishedModel;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.request.IfMatch;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Models")
class ModelsResource {

    private final CurrentWorkspace current;
    private final ScoringModels models;
    private final CreateScoringModel createScoringModel;
    private final PublishScoringModel publishScoringModel;
    private final ModelFormat format;

    ModelsResource(
            CurrentWorkspace current,
            ScoringModels models,
            CreateScoringModel createScoringModel,
            PublishScoringModel publishScoringModel,
            ModelFormat format) {
        this.current = current;
        this.models = models;
        this.createScoringModel = createScoringModel;
        this.publishScoringModel = publishScoringModel;
        this.format = format;
    }

    /** @param primary left out: false */
    record NewModelJson(String name, Optional<Boolean> primary, DefinitionJson definition, Optional<String> note) {}

    record NewVersionJson(DefinitionJson definition, Optional<String> note) {}

    @GET
    @Operation(
            operationId = "listModels",
            summary = "The newest version of each scoring model, the primary one first",
            description = "A model that has only a draft is in the list of drafts.")
    public List<ModelJson> list(
            @QueryParam("retired") @DefaultValue("false") @Parameter(description = "true: the retired ones too, last.")
                    boolean retired) {
        return Stream.concat(
                        models.newest(current.id()).stream(),
                        retired ? models.retired(current.id()).stream() : Stream.of())
                .map(format::of)
                .toList();
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @ResponseStatus(201)
    @Operation(operationId = "createModel", summary = "Makes a scoring model and publishes its first version")
    public Response create(NewModelJson body) {
        PublishedModel published = createScoringModel.handle(
                current.workspace(),
                new NewScoringModel(
                        body.name(),
                        body.primary().orElse(false),
                        body.definition().toDefinition(),
                        body.note().orElse("")));
        ModelJson model = format.of(published.version());
        return Response.created(URI.create("/api/v1/models/" + model.id()))
                .entity(model)
                .tag(model.tag())
                .build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getModel", summary = "A scoring model's newest version; its ETag is the version")
    public Response one(@PathParam("id") String id) {
        return answer(versions(id).getFirst());
    }

    @GET
    @Path("{id}/versions")
    @Operation(operationId = "listModelVersions", summary = "All published versions of a scoring model, newest first")
    public List<ModelJson> all(@PathParam("id") String id) {
        return versions(id).stream().map(format::of).toList();
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/versions")
    @ResponseStatus(201)
    @Operation(
            operationId = "publishModel",
            summary = "Publishes a new version of a scoring model without a draft",
            description = "If-Match names the newest version that the author has seen; 412 if there is a newer one.")
    public Response publish(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            NewVersionJson body) {
        PublishedModel published = publishScoringModel.handle(
                current.workspace(),
                new NewVersion(
                        ModelParameter.id(id),
                        IfMatch.number(ifMatch, "the newest version"),
                        body.definition().toDefinition(),
                        body.note().orElse("")));
        ModelJson model = format.of(published.version());
        return Response.status(Response.Status.CREATED)
                .entity(model)
                .tag(model.tag())
                .build();
    }

    private List<ModelVersion> versions(String id) {
        List<ModelVersion> versions = models.versions(current.id(), ModelParameter.id(id));
        if (versions.isEmpty()) {
            throw new NotFound("scoring-model", id);
        }
        return versions;
    }

    private Response answer(ModelVersion version) {
        ModelJson model = format.of(version);
        return Response.ok(model).tag(model.tag()).build();
    }
}
