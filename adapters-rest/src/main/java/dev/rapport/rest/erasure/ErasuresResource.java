package dev.rapport.rest.erasure;

import dev.rapport.application.access.Roles;
import dev.rapport.application.erasure.Erasure;
import dev.rapport.application.erasure.ErasureId;
import dev.rapport.application.erasure.Erasures;
import dev.rapport.application.page.Page;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.customer.Identity;
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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/erasures")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Opens(Scope.CUSTOMERS)
@RunOnVirtualThread
@Tag(name = "Customers")
class ErasuresResource {

    private final CurrentWorkspace current;
    private final Erasures erasures;

    ErasuresResource(CurrentWorkspace current, Erasures erasures) {
        this.current = current;
        this.erasures = erasures;
    }

    @GET
    @Operation(operationId = "listErasures", summary = "Proofs that customers were erased")
    public Page<ErasureJson> list(
            @QueryParam("userId")
                    @Parameter(
                            description =
                                    "Only of customers that had this userId: confirms that it was erased, to who knows it.")
                    Optional<String> userId,
            @BeanParam TimePageParameters page) {
        userId.filter(user -> user.isEmpty() || user.length() > Identity.MAX_LENGTH)
                .ifPresent(user -> {
                    String detail = "userId must have 1 to " + Identity.MAX_LENGTH + " characters: " + user.length();
                    throw new Invalid("parameter.invalid", detail, List.of(new Violation("?userId", detail)));
                });
        Page<Erasure> found = erasures.page(current.id(), userId, page.order(), page.request());
        return new Page<>(found.items().stream().map(ErasureJson::of).toList(), found.next());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getErasure", summary = "The proof that a customer was erased")
    public ErasureJson one(@PathParam("id") String id) {
        return ErasureId.parse(id)
                .flatMap(known -> erasures.find(current.id(), known))
                .map(ErasureJson::of)
                .orElseThrow(() -> new NotFound("erasure", id));
    }
}
