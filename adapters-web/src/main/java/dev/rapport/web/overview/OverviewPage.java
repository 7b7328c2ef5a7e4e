package dev.rapport.web.overview;

import dev.rapport.application.access.KeyFile;
import dev.rapport.application.access.Roles;
import dev.rapport.application.ingestion.EventVolumes;
import dev.rapport.application.ingestion.EventVolumes.DayVolume;
import dev.rapport.application.survey.ShowSurveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

@Path("/")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class OverviewPage {

    private static final int DAYS = 90;

    /** Renders templates/OverviewPage/board.html. */
    record board(Population population, Movers movers, List<OpenSurvey> surveys, List<DayVolume> volumes)
            implements TemplateInstance {}

    /**
     * Renders templates/OverviewPage/start.html.
     *
     * @param here the address that this page was reached by, without its last slash
     * @param keys the file that holds the write key
     */
    record start(String here, String keys) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Standing standing;
    private final ShowSurveys showSurveys;
    private final EventVolumes volumes;
    private final KeyFile keys;
    private final Clock clock;

    OverviewPage(
            CurrentWorkspace current,
            Standing standing,
            ShowSurveys showSurveys,
            EventVolumes volumes,
            KeyFile keys,
            Clock clock) {
        this.current = current;
        this.standing = standing;
        this.showSurveys = showSurveys;
        this.volumes = volumes;
        this.keys = keys;
        this.clock = clock;
    }

    @GET
    public TemplateInstance show(@Context UriInfo uri) {
        Workspace workspace = current.workspace();
        if (volumes.byType(workspace.id()).isEmpty()) {
            String here = uri.getBaseUri().toString();
            return new start(here.endsWith("/") ? here.substring(0, here.length() - 1) : here, keys.place());
        }
        LocalDate today = workspace.dayOf(clock.instant());
        LocalDate first = today.minusDays(DAYS - 1L);
        return new board(
                standing.population(workspace, first, today),
                standing.movers(workspace),
                OpenSurvey.of(showSurveys.handle(workspace)),
                volumes.byDay(workspace.id(), first, today));
    }
}
