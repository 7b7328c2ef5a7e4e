package dev.rapport.web.overview;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreSplits;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;

@Path("/breakdown")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class BreakdownPage {

    /**
     * Renders templates/BreakdownPage/table.html.
     *
     * @param by the name of what the customers are grouped by
     * @param models to choose from; the choice is shown if there are more than one
     * @param export where the same table is a file
     */
    record table(BreakdownAsked asked, String by, Breakdown split, List<ModelLabel> models, Address export)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ScoreSplits splits;
    private final ScoringModels models;

    BreakdownPage(CurrentWorkspace current, ScoreSplits splits, ScoringModels models) {
        this.current = current;
        this.splits = splits;
        this.models = models;
    }

    @GET
    public TemplateInstance show(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        BreakdownAsked asked = BreakdownAsked.of(uri.getQueryParameters());
        return new table(
                asked,
                asked.by().key(),
                Breakdown.of(splits.cached(workspace, asked.choice(), asked.by(), asked.day())),
                models.current(workspace.id()).stream().map(ModelVersion::label).toList(),
                asked.address(BreakdownFile.HERE));
    }
}
