package dev.rapport.web.scoring;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreBuild;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** A model, and each of its versions. */
@Path("/models/{id}")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class ModelPage {

    /**
     * Renders templates/ModelPage/one.html.
     *
     * @param recipe of the newest version, or of the draft if there is no version; empty: the draft is no model yet
     * @param history empty: no customer is scored by it now
     * @param building how far its lists are; empty: they are complete
     * @param refused the code of why what was asked for was not done; blank: nothing was refused
     */
    record one(
            ModelRow row,
            Optional<Recipe> recipe,
            List<VersionLine> versions,
            Optional<ModelSections.History> history,
            Optional<ScoreBuild> building,
            String refused,
            ZoneId zone)
            implements TemplateInstance {}

    /** Renders templates/ModelPage/version.html. */
    record version(ModelRow row, VersionLine line, Recipe recipe, ZoneId zone) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ModelRows models;
    private final ModelSections sections;

    ModelPage(CurrentWorkspace current, ModelRows models, ModelSections sections) {
        this.current = current;
        this.models = models;
        this.sections = sections;
    }

    @GET
    public TemplateInstance one(@PathParam("id") String id) {
        return one(current.workspace(), id, "");
    }

    @GET
    @Path("versions/{number}")
    public TemplateInstance version(@PathParam("id") String id, @PathParam("number") String number) {
        Workspace workspace = current.workspace();
        ModelRow row = models.one(workspace, id);
        ModelVersion version = sections.version(workspace, row, number);
        return new version(
                row,
                VersionLine.of(version, row.usable()),
                sections.recipe(workspace, version.model()),
                workspace.zone());
    }

    /** The model's page, with what it has to say about something that was refused. */
    TemplateInstance one(Workspace workspace, String id, String refused) {
        ModelRow row = models.one(workspace, id);
        return new one(
                row,
                sections.recipe(workspace, row),
                sections.versions(workspace, row),
                sections.history(workspace, row),
                sections.building(workspace, row),
                refused,
                workspace.zone());
    }
}
