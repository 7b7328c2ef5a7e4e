package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.scoring.ChangeQuestion;
import dev.rapport.application.scoring.ExplainChange;
import dev.rapport.application.scoring.ExplainedChange;
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

@Path("/api/v1/customers/{id}/score-change")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.CUSTOMERS)
@RunOnVirtualThread
@Tag(name = "Customers")
class ScoreChangeResource {

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final ExplainChange explainChange;
    private final Clock clock;

    ScoreChangeResource(
            CurrentWorkspace current, CustomerReferences references, ExplainChange explainChange, Clock clock) {
        this.current = current;
        this.references = references;
        this.explainChange = explainChange;
        this.clock = clock;
    }

    @GET
    @Operation(
            operationId = "getScoreChange",
            summary = "Why a customer's engagement score differs between two days, rule by rule and cause by cause",
            description = "The rules' points add up to the difference exactly, and so do the causes: `version`,"
                    + " `left-window`, `faded`, `new-events` and `cap`.")
    public ExplainedChange change(
            @PathParam("id") @Parameter(description = CustomerScoresResource.WHO) String id,
            @QueryParam("from") @Parameter(description = "The earlier day; left out: 7 days before `to`.") @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The later day; left out: today.") @Nullable LocalDate to,
            @QueryParam("model") @Parameter(description = ModelParameter.MODEL) @Nullable String model,
            @QueryParam("version") @Parameter(description = ModelParameter.VERSION) @Nullable Integer version,
            @QueryParam("fromVersion")
                    @Parameter(description = "Of the earlier day's score; left out: the same as `version`.")
                    @Nullable
                    Integer fromVersion) {
        LocalDate last = to == null ? current.workspace().dayOf(clock.instant()) : to;
        return explainChange.handle(
                current.workspace(),
                references.resolve(current.id(), id),
                new ChangeQuestion(
                        ModelParameter.choice(model, version),
                        Optional.ofNullable(fromVersion),
                        from == null ? last.minusDays(7) : from,
                        last));
    }
}
