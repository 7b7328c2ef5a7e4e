package dev.rapport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes in as much as an import may have, under the imports' path, which has no limit. */
@Path("/api/v1/imports/planted")
@RunOnVirtualThread
class PlantedImport {

    @POST
    @PermitAll
    @Operation(hidden = true)
    public String upload(InputStream body) throws IOException {
        return Long.toString(body.transferTo(OutputStream.nullOutputStream()));
    }
}
