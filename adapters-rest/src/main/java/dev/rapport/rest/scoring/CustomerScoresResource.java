package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.scoring.ExplainedScore;
import dev.rapport.application.scoring.ScoreCustomer;
import dev.rapport.application.scoring.ScoreTrend;
import dev.rapport.application.scoring.ScoreTrends;
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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.CUSTOMERS)
@RunOnVirtualThread
@Tag(name = "Customers")
class CustomerScoresResource {

    static final String WHO =
            "Rapport's id, or a userId made only of letters, digits and `-._~@`; any other is found by `?userId=`.";

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final ScoreCustomer scoreCustomer;
    private final ScoreTrends trends;
    private final Clock clock;

    CustomerScoresResource(
            CurrentWorkspace current,
            CustomerReferences references,
            ScoreCustomer scoreCustomer,
            ScoreTrends trends,
            Clock clock) {
        this.current = current;
        this.references = references;
        this.scoreCustomer = scoreCustomer;
        this.trends = trends;
        this.clock = clock;
    }

    @GET
    @Path("{id}/score")
    @Operation(operationId = "getScore", summary = "A customer's engagement score on a day, and what it is made of")
    public ExplainedScore score(
            @PathParam("id") @Parameter(description = WHO) String id,
            @QueryParam("day") @Parameter(description = "In the workspace's zone; left out: today.") @Nullable
                    LocalDate day,
            @QueryParam("model") @Parameter(description = ModelParameter.MODEL) @Nullable String model,
            @QueryParam("version") @Parameter(description = ModelParameter.VERSION) @Nullable Integer version) {
        return scoreCustomer.handle(
                current.workspace(),
                references.resolve(current.id(), id),
                ModelParameter.choice(model, version),
                day == null ? today() : day);
    }

    @GET
    @Path("{id}/score-history")
    @Operation(operationId = "getScoreHistory", summary = "A customer's engagement score day by day")
    public ScoreTrend history(
            @PathParam("id") @Parameter(description = WHO) String id,
            @QueryParam("from") @Parameter(description = "Left out: 89 days before `to`.") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Left out: today.") @Nullable LocalDate to,
            @QueryParam("model") @Parameter(description = ModelParameter.MODEL) @Nullable String model,
            @QueryParam("version") @Parameter(description = ModelParameter.VERSION) @Nullable Integer version) {
        LocalDate last = to == null ? today() : to;
        return trends.of(
                current.workspace(),
                references.resolve(current.id(), id),
                ModelParameter.choice(model, version),
                from == null ? last.minusDays(89) : from,
                last);
    }

    private LocalDate today() {
        return current.workspace().dayOf(clock.instant());
    }
}
