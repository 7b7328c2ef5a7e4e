package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Pager;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.ZoneId;
import java.util.List;

@Path(ModelsPage.HERE)
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ModelsPage {

    static final String HERE = "/models";

    /**
     * Renders templates/ModelsPage/list.html.
     *
     * @param export where the same list is a file
     */
    record list(ModelsAsked asked, List<ModelRow> rows, Sorting sorting, Pager pager, Address export, ZoneId zone)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ModelRows models;

    ModelsPage(CurrentWorkspace current, ModelRows models) {
        this.current = current;
        this.models = models;
    }

    @GET
    public TemplateInstance list(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        ModelsAsked asked = ModelsAsked.of(models.all(workspace), uri.getQueryParameters());
        return new list(
                asked,
                asked.list().shown(),
                asked.list().sorting(),
                asked.list().pager(),
                asked.list().at(ModelsFile.HERE),
                workspace.zone());
    }
}
