package dev.rapport;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.refusal.Overloaded;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.rest.page.PageParameters;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.logging.Logger;

/** Goes wrong in every way there is, so that the tests can see what the caller gets. */
@Path("/api/v1")
@RunOnVirtualThread
class PlantedResource {

    private static final Logger LOG = Logger.getLogger(PlantedResource.class);

    record Planted(
            EventType type,
            int count,
            LocalDate day,
            Instant at,
            BigDecimal amount,
            List<CustomerId> customers,
            Optional<String> note) {}

    record Ruled(@Size(min = 3) String name, List<@Valid Ruled> inner) {}

    @POST
    @Path("/planted/body")
    @PermitAll
    @Operation(hidden = true)
    public Planted body(Planted body) {
        return body;
    }

    @POST
    @Path("/planted/ruled")
    @PermitAll
    @Operation(hidden = true)
    public Ruled ruled(@Valid Ruled body, @QueryParam("level") @Min(2) int level) {
        return body;
    }

    @GET
    @Path("/planted/refusals/{kind}")
    @PermitAll
    @Operation(hidden = true)
    public String refusal(@PathParam("kind") String kind) throws Exception {
        LOG.info("planted line");
        throw switch (kind) {
            case "not-found" -> new NotFound("customer", "nobody");
            case "conflict" -> new Conflict("model.in-use", "the model is in use");
            case "overloaded" -> new Overloaded("overloaded", "too much at once", Duration.ofSeconds(7));
            case "database" -> new SQLException("This connection has been closed.", "08003");
            case "quoting" -> new SQLException("invalid input syntax: \"" + Confided.VALUE + "\"", "22P02");
            default -> new IllegalStateException("not for the caller", new IllegalArgumentException(Confided.VALUE));
        };
    }

    @GET
    @Path("/planted/list")
    @Produces(MediaType.APPLICATION_JSON)
    @PermitAll
    @Operation(hidden = true)
    public Page<Integer> list(@BeanParam PageParameters parameters, @QueryParam("from") LocalDate from) {
        PageRequest request = parameters.request();
        int first = request.after().map(Integer::parseInt).orElse(0) + 1;
        List<Integer> found =
                IntStream.rangeClosed(first, 5).limit(request.probe()).boxed().toList();
        return Page.of(found, request, String::valueOf);
    }

    @GET
    @Path("/planted/owner")
    @RolesAllowed("owner")
    @Operation(hidden = true)
    public String owner() {
        return "owner";
    }

    @GET
    @Path("/planted/forgotten")
    @Operation(hidden = true)
    public String forgotten() {
        return "forgotten";
    }
}
