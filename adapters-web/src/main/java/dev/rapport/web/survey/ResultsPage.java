package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Responses;
import dev.rapport.application.survey.ShowSurveyResults;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResults;
import dev.rapport.application.survey.SurveyTallies;
import dev.rapport.application.survey.Surveys;
import dev.rapport.application.work.Work;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.ComingPage;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Csv;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.vertx.http.Uncompressed;
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
     * Renders templates/ResultsPage/shell.html.
     *
     * @param kind blank: a draft that has none yet
     * @param traits to split by
     * @param here the page without what is chosen on it
     * @param comments where what was written on these days is
     * @param responses where each response of these days is
     * @param export where the same numbers are a file
     */
    record shell(
            String name,
            String kind,
            SurveyCard card,
            ResultsWanted wanted,
            List<TraitChoice> traits,
            Address here,
            Address comments,
            Address responses,
            Address export)
            implements TemplateInstance {}

    /** Renders templates/ResultsPage/found.html. */
    record found(ResultsWanted wanted, ResultsView results, Address here, Address comments)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final ShowSurveyResults results;
    private final SurveyTallies tallies;
    private final Responses responses;
    private final Clock clock;

    ResultsPage(
            CurrentWorkspace current,
            Surveys surveys,
            ShowSurveyResults results,
            SurveyTallies tallies,
            Responses responses,
            Clock clock) {
        this.current = current;
        this.surveys = surveys;
        this.results = results;
        this.tallies = tallies;
        this.responses = responses;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    @Uncompressed
    public ComingPage show(@PathParam("id") String id, @Context UriInfo uri) {
        Workspace workspace = current.workspace();
        ResultsWanted wanted = ResultsWanted.of(uri.getQueryParameters());
        KnownSurvey survey = surveys.require(workspace.id(), parse(id));
        Work<SurveyResults> made = results.handle(workspace, survey.id(), wanted.asked());
        String here = SurveysPage.HERE + "/" + survey.id();
        Address comments = wanted.days(here + "/comments");
        return new ComingPage(
                new shell(
                                survey.name(),
                                survey.definition().kind().orElse(""),
                                card(survey, uri),
                                wanted,
                                TraitChoice.of(tallies.traits(workspace.id(), survey.id()), wanted),
                                Address.of(here),
                                comments,
                                wanted.days(here + "/responses"),
                                wanted.address(here + "/results.csv"))
                        .render(),
                _ -> new found(wanted, ResultsView.of(made.run()), Address.of(here), comments));
    }

    @GET
    @Path("results.csv")
    public Response download(@PathParam("id") String id, @Context UriInfo uri) {
        ResultsWanted wanted = ResultsWanted.of(uri.getQueryParameters());
        ResultsView view = ResultsView.of(
                results.handle(current.workspace(), parse(id), wanted.asked()).run());
        return Csv.download("survey-results", ResultLine.HEAD, rows -> ResultLine.all(view, rows));
    }

    private SurveyCard card(KnownSurvey survey, UriInfo uri) {
        Workspace workspace = current.workspace();
        return SurveyCard.of(
                survey,
                responses.count(workspace.id(), survey.id()),
                () -> responses.countAsked(workspace.id(), survey.id()),
                clock.instant(),
                workspace.zone(),
                SurveysPage.here(uri));
    }

    private static SurveyId parse(String id) {
        return SurveyId.parse(id).orElseThrow(() -> new NotFound("survey", id));
    }
}
