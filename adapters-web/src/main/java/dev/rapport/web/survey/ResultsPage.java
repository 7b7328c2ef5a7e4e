package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Responses;
import dev.rapport.application.survey.ResultsAsked;
import dev.rapport.application.survey.ShowSurveyResults;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResults;
import dev.rapport.application.survey.SurveyTallies;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Csv;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;

/** What came of one survey: as a page, and as a file with the same numbers. */
@Path(SurveysPage.HERE + "/{id}")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ResultsPage {

    /**
     * Renders templates/ResultsPage/one.html.
     *
     * @param traits to split by
     * @param here the page without what is chosen on it
     * @param comments where what was written on these days is
     * @param responses where each response of these days is
     * @param export where the same numbers are a file
     */
    record one(
            SurveyCard card,
            ResultsWanted wanted,
            ResultsView results,
            List<TraitChoice> traits,
            Address here,
            Address comments,
            Address responses,
            Address export)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ShowSurveyResults results;
    private final SurveyTallies tallies;
    private final Responses responses;
    private final Clock clock;

    ResultsPage(
            CurrentWorkspace current,
            ShowSurveyResults results,
            SurveyTallies tallies,
            Responses responses,
            Clock clock) {
        this.current = current;
        this.results = results;
        this.tallies = tallies;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("id") String id, @Context UriInfo uri) {
        ResultsWanted wanted = ResultsWanted.of(uri.getQueryParameters());
        SurveyResults found = found(id, wanted);
        String here = SurveysPage.HERE + "/" + found.survey().id();
        return new one(
                card(found, uri),
                wanted,
                ResultsView.of(found),
                TraitChoice.of(
                        tallies.traits(current.workspace().id(), found.survey().id()), wanted),
                Address.of(here),
                wanted.days(here + "/comments"),
                wanted.days(here + "/responses"),
                wanted.address(here + "/results.csv"));
    }

    @GET
    @Path("results.csv")
    public Response download(@PathParam("id") String id, @Context UriInfo uri) {
        ResultsView view = ResultsView.of(found(id, ResultsWanted.of(uri.getQueryParameters())));
        return Csv.download("survey-results", ResultLine.HEAD, rows -> ResultLine.all(view, rows));
    }

    private SurveyCard card(SurveyResults found, UriInfo uri) {
        Workspace workspace = current.workspace();
        KnownSurvey survey = found.survey();
        ResultsAsked asked = found.asked();
        boolean all = asked.from().isEmpty() && asked.to().isEmpty();
        return SurveyCard.of(
                survey,
                all ? found.started() : responses.count(workspace.id(), survey.id()),
                () -> responses.countAsked(workspace.id(), survey.id()),
                clock.instant(),
                workspace.zone(),
                SurveysPage.here(uri));
    }

    private SurveyResults found(String id, ResultsWanted wanted) {
        return results.handle(
                current.workspace(), SurveyId.parse(id).orElseThrow(() -> new NotFound("survey", id)), wanted.asked());
    }
}
