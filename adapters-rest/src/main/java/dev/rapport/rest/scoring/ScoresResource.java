package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.BandCountSeries;
import dev.rapport.application.scoring.BandCounts;
import dev.rapport.application.scoring.BiggestChanges;
import dev.rapport.application.scoring.RebuildScores;
import dev.rapport.application.scoring.ScoreBuild;
import dev.rapport.application.scoring.ScoreBuilds;
import dev.rapport.application.scoring.ScoreChanges;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scores")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Scores")
class ScoresResource {

    private final CurrentWorkspace current;
    private final BandCounts bandCounts;
    private final BiggestChanges biggestChanges;
    private final RebuildScores rebuildScores;
    private final ScoreBuilds builds;

    ScoresResource(
            CurrentWorkspace current,
            BandCounts bandCounts,
            BiggestChanges biggestChanges,
            RebuildScores rebuildScores,
            ScoreBuilds builds) {
        this.current = current;
        this.bandCounts = bandCounts;
        this.biggestChanges = biggestChanges;
        this.rebuildScores = rebuildScores;
        this.builds = builds;
    }

    @GET
    @Path("bands")
    @Operation(
            operationId = "getBandCounts",
            summary = "Customers by band, mean and engagement index, day by day",
            description = "Always as the events stand now. Days outside of the last 90 take a pass over all activity.")
    public BandCountSeries bands(
            @QueryParam("from") @Nullable LocalDate from,
            @QueryParam("to") @Nullable LocalDate to,
            @QueryParam("model") @Parameter(description = ModelParameter.MODEL) @Nullable String model,
            @QueryParam("version") @Parameter(description = ModelParameter.VERSION) @Nullable Integer version) {
        return bandCounts.exact(
                current.workspace(),
                ModelParameter.choice(model, version),
                Required.parameter("from", from),
                Required.parameter("to", to));
    }

    @GET
    @Path("changes")
    @Operation(operationId = "getBiggestChanges", summary = "The biggest rises and drops, each with its main cause")
    public ScoreChanges changes(
            @QueryParam("days") @DefaultValue("7") @Parameter(description = "7 or 30.") int days,
            @QueryParam("limit") @DefaultValue("10") @Parameter(description = "Of each, 1 to 50.") int limit,
            @QueryParam("model") @Parameter(description = ModelParameter.MODEL) @Nullable String model) {
        return biggestChanges.of(current.workspace(), ModelParameter.choice(model, null), days, limit);
    }

    @GET
    @Path("rebuild")
    @Operation(operationId = "getRebuild", summary = "How far the stored copies of scores are")
    public List<ScoreBuild> rebuild() {
        return builds.newest(current.id());
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("rebuild")
    @ResponseStatus(202)
    @Operation(
            operationId = "rebuildScores",
            summary = "Makes all stored copies of scores again from the activity",
            description = "Lists show the old ones until the new ones are complete.")
    public List<ScoreBuild> startRebuild() {
        return rebuildScores.handle(current.workspace());
    }
}
