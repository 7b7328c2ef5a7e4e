package dev.rapport.web.transfer;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.transfer.ImportId;
import dev.rapport.application.transfer.ImportOverview;
import dev.rapport.application.transfer.ImportOverviews;
import dev.rapport.application.transfer.ImportState;
import dev.rapport.application.transfer.UndoImport;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.form.Mistakes;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

@Path(ImportsPage.HERE)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ImportsPage {

    static final String HERE = "/data/imports";
    private static final int SIZE = 50;

    /**
     * Renders templates/ImportsPage/list.html.
     *
     * @param export where the same list is a file
     */
    record list(
            ImportsWanted wanted,
            List<ImportRow> imports,
            List<String> states,
            Sorting sorting,
            Further further,
            Address export,
            ZoneId zone)
            implements TemplateInstance {}

    /**
     * Renders templates/ImportsPage/one.html.
     *
     * @param closed whether it was just refused to undo it, because the days of some of its events are closed
     */
    record one(ImportRow row, boolean closed, ZoneId zone) implements TemplateInstance {}

    /** Renders templates/ImportsPage/undo.html. */
    record undo(ImportRow row) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ImportOverviews imports;
    private final UndoImport undoImport;
    private final Mistakes mistakes;
    private final Flash flash;
    private final Clock clock;

    ImportsPage(
            CurrentWorkspace current,
            ImportOverviews imports,
            UndoImport undoImport,
            Mistakes mistakes,
            Flash flash,
            Clock clock) {
        this.current = current;
        this.imports = imports;
        this.undoImport = undoImport;
        this.mistakes = mistakes;
        this.flash = flash;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance list(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        ImportsWanted wanted = ImportsWanted.of(uri.getQueryParameters());
        Page<ImportOverview> page =
                imports.page(workspace.id(), wanted.asked(), new PageRequest(SIZE, wanted.behind()), clock.instant());
        return new list(
                wanted,
                page.items().stream()
                        .map(overview -> ImportRow.of(overview, mistakes))
                        .toList(),
                Stream.of(ImportState.values()).map(ImportState::toString).toList(),
                wanted.sorting(),
                new Further(wanted.address(HERE).with(Further.PARAMETER, wanted.after()), page.next()),
                wanted.address(ImportsFile.HERE),
                workspace.zone());
    }

    @GET
    @Path("{id}")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance one(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        return new one(row(workspace, id), false, workspace.zone());
    }

    @GET
    @Path("{id}/undo")
    @RolesAllowed(Roles.ADMIN)
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance undo(@PathParam("id") String id) {
        return new undo(row(current.workspace(), id));
    }

    @POST
    @Path("{id}/undo")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML)
    public Response confirmUndo(@PathParam("id") String id) {
        ImportId found = parse(id);
        Workspace workspace = current.workspace();
        try {
            undoImport.handle(workspace, found);
        } catch (Conflict closed) {
            return Response.ok(new one(row(workspace, id), true, workspace.zone()))
                    .build();
        }
        return flash.redirect(Address.of(HERE + "/" + found), Notice.UNDO_BEGUN);
    }

    private ImportRow row(Workspace workspace, String id) {
        return ImportRow.of(imports.one(workspace.id(), parse(id), clock.instant()), mistakes);
    }

    static ImportId parse(String id) {
        return ImportId.parse(id).orElseThrow(() -> new NotFound("import", id));
    }
}
