package dev.rapport.browser;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Stands for the interfaces, which the guards of the pages must leave alone. */
@Path("/api/v1/gallery")
@PermitAll
@Produces(MediaType.APPLICATION_JSON)
public class GalleryResource {

    @GET
    @Operation(hidden = true)
    public String get() {
        return "{}";
    }

    @POST
    @Operation(hidden = true)
    public String post(String body) {
        return body;
    }
}
