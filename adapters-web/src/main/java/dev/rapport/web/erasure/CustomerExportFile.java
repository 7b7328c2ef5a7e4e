package dev.rapport.web.erasure;

import dev.rapport.application.access.Roles;
import dev.rapport.application.customer.CustomerReferences;
import dev.rapport.application.erasure.ExportCustomer;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.frame.CurrentWorkspace;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;

/** All that is stored of a customer, to be saved. */
@Path("/customers/{id}/export.json")
@RolesAllowed(Roles.ADMIN)
@RunOnVirtualThread
class CustomerExportFile {

    private final CurrentWorkspace current;
    private final CustomerReferences references;
    private final ExportCustomer exportCustomer;

    CustomerExportFile(CurrentWorkspace current, CustomerReferences references, ExportCustomer exportCustomer) {
        this.current = current;
        this.references = references;
        this.exportCustomer = exportCustomer;
    }

    @GET
    public Response download(@PathParam("id") String id) {
        CustomerId customer = references.resolve(current.workspace().id(), id);
        InputStream file = exportCustomer.handle(current.workspace(), customer);
        StreamingOutput body = output -> {
            try (file) {
                file.transferTo(output);
            }
        };
        return Response.ok(body, MediaType.APPLICATION_JSON_TYPE)
                .header("Content-Disposition", "attachment; filename=\"customer-" + customer + ".json\"")
                .build();
    }
}
