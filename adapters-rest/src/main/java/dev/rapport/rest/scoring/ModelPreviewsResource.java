package dev.rapport.rest.scoring;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.scoring.PreviewScoringModel;
import dev.rapport.application.scoring.PreviewScoringModel.Wanted;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/models/preview")
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Models")
class ModelPreviewsResource {

    private static final String LINES = "application/x-ndjson";

    private final CurrentWorkspace current;
    private final PreviewScoringModel previewScoringModel;
    private final ObjectMapper json;
    private final Clock clock;
    private final RoutingContext context;

    ModelPreviewsResource(
            CurrentWorkspace current,
            PreviewScoringModel previewScoringModel,
            ObjectMapper json,
            Clock clock,
            RoutingContext context) {
        this.current = current;
        this.previewScoringModel = previewScoringModel;
        this.json = json;
        this.clock = clock;
        this.context = context;
    }

    /**
     * @param model the model to compare with; left out: none
     * @param version of that model; left out: its newest usable one
     * @param day in the workspace's zone; left out: today
     */
    record PreviewJson(
            DefinitionJson definition, Optional<String> model, Optional<Integer> version, Optional<LocalDate> day) {}

    @POST
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "previewModel",
            summary = "What scores would be by a model that is not published; stores nothing",
            description =
                    "Asked for as `application/x-ndjson` it answers a line of JSON after every thousand customers,"
                            + " `{\"progress\":{\"done\":1000,\"customers\":23570}}`, and as the last one `{\"preview\":{…}}`.")
    public ModelPreview preview(PreviewJson body) {
        return prepared(body).run();
    }

    @POST
    @Produces(LINES)
    @Operation(hidden = true)
    public StreamingOutput previewWithProgress(PreviewJson body) {
        HttpServerResponse response = context.response();
        return new PreviewLines(prepared(body), json, response::closed);
    }

    private Work<ModelPreview> prepared(PreviewJson body) {
        Optional<ModelChoice> comparedWith =
                body.model().isPresent() || body.version().isPresent()
                        ? Optional.of(ModelParameter.choice(
                                body.model().orElse(null), body.version().orElse(null)))
                        : Optional.empty();
        return previewScoringModel.handle(
                current.workspace(),
                new Wanted(
                        body.definition().toDefinition(),
                        comparedWith,
                        body.day().orElseGet(() -> current.workspace().dayOf(clock.instant()))));
    }
}
