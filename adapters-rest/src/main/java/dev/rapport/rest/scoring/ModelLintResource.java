package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.LintDraft;
import dev.rapport.application.scoring.LintModel;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/models/{id}")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.MODELS)
@RunOnVirtualThread
@Tag(name = "Models")
class ModelLintResource {

    private static final String DAY = "Whose data is looked at, in the workspace's zone; left out: today.";
    private static final String COST =
            "A pass over all activity; without it, the model itself has the warnings that its "
                    + "definition alone gives rise to.";

    private final CurrentWorkspace current;
    private final LintModel lintModel;
    private final LintDraft lintDraft;
    private final Clock clock;

    ModelLintResource(CurrentWorkspace current, LintModel lintModel, LintDraft lintDraft, Clock clock) {
        this.current = current;
        this.lintModel = lintModel;
        this.lintDraft = lintDraft;
        this.clock = clock;
    }

    @GET
    @Path("lint")
    @Operation(
            operationId = "lintModel",
            summary = "What is wrong with a scoring model: in its definition, its data and its use",
            description = COST)
    public LintJson model(
            @PathParam("id") String id,
            @QueryParam("version") @Parameter(description = "A published version; left out: the newest one.") @Nullable
                    Integer version,
            @QueryParam("day") @Parameter(description = DAY) @Nullable LocalDate day) {
        return LintJson.of(lintModel
                .handle(current.workspace(), ModelParameter.id(id), Optional.ofNullable(version), asked(day))
                .run());
    }

    @GET
    @Path("draft/lint")
    @Operation(
            operationId = "lintModelDraft",
            summary = "What is wrong with a scoring model's draft: in its definition, its data and the model's use",
            description = COST)
    public LintJson draft(
            @PathParam("id") String id, @QueryParam("day") @Parameter(description = DAY) @Nullable LocalDate day) {
        return LintJson.of(lintDraft
                .handle(current.workspace(), ModelParameter.id(id), asked(day))
                .run());
    }

    private LocalDate asked(@Nullable LocalDate day) {
        return day == null ? current.workspace().dayOf(clock.instant()) : day;
    }
}
