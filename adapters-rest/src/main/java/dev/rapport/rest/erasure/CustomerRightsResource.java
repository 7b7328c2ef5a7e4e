package dev.rapport.rest.erasure;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.erasure.EraseCustomer;
import dev.rapport.application.erasure.ExportCustomer;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/customers")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Opens(Scope.CUSTOMERS)
@RunOnVirtualThread
@Tag(name = "Customers")
class CustomerRightsResource {

    private static final String WHO =
            "Rapport's id, or a userId made only of letters, digits and `-._~@`; any other is found by `?userId=`.";

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final ExportCustomer exportCustomer;
    private final EraseCustomer eraseCustomer;

    CustomerRightsResource(
            CurrentWorkspace current,
            CustomerReferences references,
            ExportCustomer exportCustomer,
            EraseCustomer eraseCustomer) {
        this.current = current;
        this.references = references;
        this.exportCustomer = exportCustomer;
        this.eraseCustomer = eraseCustomer;
    }

    @GET
    @Path("{id}/export")
    @Operation(
            operationId = "exportCustomer",
            summary = "All that is stored of a customer, as one JSON file",
            description =
                    "Identities and how they were joined, traits with their history, accounts, today's scores, activity, events,"
                            + " responses and all revisions of their answers, askings, invitations, and what was refused and names"
                            + " the customer.")
    @APIResponse(
            responseCode = "200",
            description = "OK",
            content = @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(type = SchemaType.OBJECT)))
    public Response export(@PathParam("id") @Parameter(description = WHO) String id) {
        CustomerId customer = references.resolve(current.id(), id);
        InputStream file = exportCustomer.handle(current.workspace(), customer);
        StreamingOutput body = output -> {
            try (file) {
                file.transferTo(output);
            }
        };
        return Response.ok(body)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"customer-" + customer + ".json\"")
                .build();
    }

    @DELETE
    @Path("{id}")
    @Operation(
            operationId = "eraseCustomer",
            summary = "Erases a customer for good, and answers with the proof",
            description =
                    "All identities of the customer go, with their events, traits, memberships, answers, waiting mails, and what was"
                            + " refused and names it; scores, volumes and results are as if the customer had never been. Message ids"
                            + " stay known, so that sending the same again adds nothing; a new event of the same userId begins a new"
                            + " customer. The proof has no personal data and stays at `/api/v1/erasures/{id}`.")
    public ErasureJson erase(@PathParam("id") @Parameter(description = WHO) String id) {
        return ErasureJson.of(
                eraseCustomer.handle(current.workspace(), references.resolve(current.id(), id), Optional.empty()));
    }
}
