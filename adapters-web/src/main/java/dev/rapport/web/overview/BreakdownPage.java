package dev.rapport.web.overview;

import dev.rapport.application.access.Roles;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreSplits;
import dev.rapport.application.scoring.ScoreSplits.SplitOfDay;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.ComingPage;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Uncompressed;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.LocalDate;
import java.util.List;

@Path("/breakdown")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class BreakdownPage {

    /**
     * Renders templates/BreakdownPage/shell.html.
     *
     * @param by the name of what the customers are grouped by
     * @param shown the model
     * @param models to choose from; the choice is shown if there are more than one
     * @param export where the same table is a file
     */
    record shell(String by, ModelLabel shown, LocalDate day, List<ModelLabel> models, Address export)
            implements TemplateInstance {}

    /** Renders templates/BreakdownPage/table.html. */
    record table(String by, Breakdown split) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ScoreSplits splits;
    private final ScoringModels models;

    BreakdownPage(CurrentWorkspace current, ScoreSplits splits, ScoringModels models) {
        this.current = current;
        this.splits = splits;
        this.models = models;
    }

    @GET
    @Uncompressed
    public ComingPage show(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        BreakdownAsked asked = BreakdownAsked.of(uri.getQueryParameters());
        SplitOfDay ofDay = splits.cached(workspace, asked.choice(), asked.by(), asked.day());
        String by = asked.by().key();
        List<ModelLabel> choice =
                models.current(workspace.id()).stream().map(ModelVersion::label).toList();
        return new ComingPage(
                new shell(by, ofDay.model(), ofDay.day(), choice, asked.address(BreakdownFile.HERE)).render(),
                progress -> new table(by, Breakdown.of(ofDay.split().run(progress))));
    }
}
