package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.scoring.ScoreSplit;
import dev.rapport.application.scoring.ScoreSplits;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.scoring.SplitBy;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/scores/splits")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Scores")
class ScoreSplitsResource {

    private static final String WAYS = "`channel`, `lifecycle_stage` or `first_seen_month`";

    private final CurrentWorkspace current;
    private final ScoreSplits splits;
    private final Clock clock;

    ScoreSplitsResource(CurrentWorkspace current, ScoreSplits splits, Clock clock) {
        this.current = current;
        this.splits = splits;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getScoreSplit",
            summary = "Customers by band, mean and engagement index, group by group",
            description =
                    "Always as the events stand now. Another day than the one that lists show takes a pass over all"
                            + " activity. The group without a `key` are those of whom it is not known on the day; more than 100"
                            + " groups are summed as `others`.")
    public ScoreSplit split(
            @QueryParam("by") @Parameter(description = "What customers are grouped by: " + WAYS + ".") @Nullable
                    String by,
            @QueryParam("day") @Parameter(description = "In the workspace's zone; left out: today.") @Nullable
                    LocalDate day,
            @QueryParam("model") @Parameter(description = ModelParameter.MODEL) @Nullable String model,
            @QueryParam("version") @Parameter(description = ModelParameter.VERSION) @Nullable Integer version) {
        return splits.exact(
                current.workspace(),
                ModelParameter.choice(model, version),
                way(Required.parameter("by", by)),
                day == null ? current.workspace().dayOf(clock.instant()) : day);
    }

    private static SplitBy way(String by) {
        return SplitBy.of(by).orElseThrow(() -> {
            String detail = "customers can be grouped by " + WAYS.replace("`", "") + ": " + by;
            return new Invalid("parameter.invalid", detail, List.of(new Violation("?by", detail)));
        });
    }
}
