package dev.rapport.rest.customer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerProfile;
import dev.rapport.application.customer.CustomerProfiles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.customer.CustomerTimelines;
import dev.rapport.application.customer.Timeline;
import dev.rapport.application.customer.TimelineQuery;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.page.TimePageParameters;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
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
class CustomerResource {

    private static final String WHO =
            "Rapport's id, or a userId made only of letters, digits and `-._~@`; any other is found by `?userId=`.";

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final CustomerProfiles profiles;
    private final CustomerTimelines timelines;

    CustomerResource(
            CurrentWorkspace current,
            CustomerReferences references,
            CustomerProfiles profiles,
            CustomerTimelines timelines) {
        this.current = current;
        this.references = references;
        this.profiles = profiles;
        this.timelines = timelines;
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getCustomer", summary = "Who a customer is: identities, traits, accounts")
    public CustomerProfile one(@PathParam("id") @Parameter(description = WHO) String id) {
        return profiles.one(current.id(), references.resolve(current.id(), id));
    }

    @GET
    @Path("{id}/events")
    @Operation(operationId = "listCustomerEvents", summary = "What a customer did")
    public Timeline events(
            @PathParam("id") @Parameter(description = WHO) String id,
            @QueryParam("type") @Parameter(description = "Only events of this type.") Optional<String> type,
            @QueryParam("from") @Parameter(description = "Only on this day or later.") @Nullable LocalDate from,
            @QueryParam("to") @Parameter(description = "Only on this day or earlier.") @Nullable LocalDate to,
            @BeanParam TimePageParameters page) {
        return timelines.page(
                current.workspace(),
                references.resolve(current.id(), id),
                new TimelineQuery(
                        type,
                        Optional.ofNullable(from),
                        Optional.ofNullable(to),
                        page.order(),
                        page.request().limit(),
                        page.after));
    }
}
