package dev.rapport.rest.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.CustomerOverviewPage;
import dev.rapport.application.scoring.CustomerOverviewQuery;
import dev.rapport.application.scoring.CustomerOverviews;
import dev.rapport.application.scoring.FindCustomer;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.access.Workspace;
import dev.rapport.rest.page.PageParameters;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.Optional;
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
class CustomerListResource {

    private final CurrentWorkspace current;
    private final CustomerOverviews overviews;
    private final FindCustomer findCustomer;
    private final Clock clock;

    CustomerListResource(
            CurrentWorkspace current, CustomerOverviews overviews, FindCustomer findCustomer, Clock clock) {
        this.current = current;
        this.overviews = overviews;
        this.findCustomer = findCustomer;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "listCustomers", summary = "Customers with their engagement scores, ranked")
    public CustomerOverviewPage list(
            @QueryParam("model") @Parameter(description = ModelParameter.MODEL) @Nullable String model,
            @QueryParam("band") @Parameter(description = "A band's key, or `not_scored`.") Optional<String> band,
            @QueryParam("sort")
                    @DefaultValue("-score")
                    @Parameter(
                            description = "`score`, `change7`, `change30`, `name` or `lastSeen`; downwards with `-`.")
                    String sort,
            @QueryParam("q") @Parameter(description = "Part of a name, an e-mail address or an id.") Optional<String> q,
            @QueryParam("userId") @Parameter(description = "Exactly this userId; the score is live.")
                    Optional<String> userId,
            @BeanParam PageParameters page) {
        if (userId.isPresent()) {
            Workspace workspace = current.workspace();
            var choice = ModelParameter.choice(model, null);
            return findCustomer.handle(workspace, userId.get(), choice, workspace.dayOf(clock.instant()));
        }
        return overviews.page(
                current.workspace(),
                new CustomerOverviewQuery(
                        ModelParameter.choice(model, null).model(),
                        band,
                        SortParameter.of(sort),
                        sort.startsWith("-"),
                        q.orElse(""),
                        Optional.empty(),
                        page.request().limit(),
                        page.after));
    }
}
