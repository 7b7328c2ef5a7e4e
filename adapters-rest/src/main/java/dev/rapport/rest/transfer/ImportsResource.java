package dev.rapport.rest.transfer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.PreviewImport;
import dev.rapport.application.transfer.RefusedRows;
import dev.rapport.application.transfer.StartImport;
import dev.rapport.application.transfer.UndoImport;
import dev.rapport.domain.access.Scope;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

@Path("/api/v1/imports")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.DATA)
@RunOnVirtualThread
@Tag(name = "Imports")
class ImportsResource {

    private static final String CSV = "text/csv";

    private final CurrentWorkspace current;
    private final ImportOverviews imports;
    private final RefusedRows refused;
    private final PreviewImport previewImport;
    private final StartImport startImport;
    private final UndoImport undoImport;
    private final Clock clock;

    ImportsResource(
            CurrentWorkspace current,
            ImportOverviews imports,
            RefusedRows refused,
            PreviewImport previewImport,
            StartImport startImport,
            UndoImport undoImport,
            Clock clock) {
        this.current = current;
        this.imports = imports;
        this.refused = refused;
        this.previewImport = previewImport;
        this.startImport = startImport;
        this.undoImport = undoImport;
        this.clock = clock;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes({CSV, MediaType.APPLICATION_OCTET_STREAM, "application/gzip"})
    @ResponseStatus(202)
    @Operation(
            operationId = "startImport",
            summary = "Imports a CSV file of events, or of answers to a survey, in the background",
            description =
                    "The body is the file, of any size, also packed with gzip. A row that was imported before adds"
                            + " nothing. Answers when the file is on disk; ask the import how far it is.")
    public Response start(@BeanParam ImportParameters parameters, InputStream body) {
        ImportId id = startImport.handle(current.workspace(), parameters.options(), body);
        return Response.accepted(ImportJson.of(one(id)))
                .location(URI.create("/api/v1/imports/" + id))
                .build();
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Path("preview")
    @Consumes({CSV, MediaType.APPLICATION_OCTET_STREAM, "application/gzip"})
    @Operation(
            operationId = "previewImport",
            summary = "Says what an import would make of a file, and stores nothing",
            description = "The body is the file or its beginning; at most its first megabyte is read.")
    public PreviewJson preview(@BeanParam ImportParameters parameters, InputStream body) {
        return PreviewJson.of(previewImport.handle(current.workspace(), parameters.options(), body));
    }

    @GET
    @Operation(operationId = "listImports", summary = "Imports")
    public Page<ImportJson> list(@BeanParam ImportListParameters wanted) {
        Page<ImportOverview> found = imports.page(current.id(), wanted.asked(), wanted.request(), clock.instant());
        return new Page<>(found.items().stream().map(ImportJson::of).toList(), found.next());
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getImport", summary = "An import and how far it has come")
    public ImportJson get(@PathParam("id") String id) {
        return ImportJson.of(one(parse(id)));
    }

    @GET
    @Path("{id}/refused")
    @Produces(CSV)
    @Operation(
            operationId = "listRefusedRows",
            summary = "The refused rows as CSV, each behind its line, its reason and a detail",
            description = "The cells are unchanged, except that NUL becomes U+FFFD.")
    public Response refused(@PathParam("id") String text) {
        ImportOverview found = one(parse(text));
        var rows = new RefusedRowsCsv(
                refused, current.id(), found.id(), imports.header(current.id(), found.id()), found.delimiter());
        return Response.ok(rows)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"refused-" + found.id() + ".csv\"")
                .build();
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Path("{id}/undo")
    @ResponseStatus(202)
    @Operation(
            operationId = "undoImport",
            summary = "Removes in the background all that an import stored",
            description =
                    "Its events and their activity go, and their message ids are free again. Who it was about stays.")
    public ImportJson undo(@PathParam("id") String text) {
        ImportId id = parse(text);
        undoImport.handle(current.workspace(), id);
        return ImportJson.of(one(id));
    }

    private ImportOverview one(ImportId id) {
        return imports.one(current.id(), id, clock.instant());
    }

    private static ImportId parse(String text) {
        return ImportId.parse(text).orElseThrow(() -> new NotFound("import", text));
    }
}
