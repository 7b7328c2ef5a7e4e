package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.survey.ShowSurveys;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Csv;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.stream.Stream;

/** The list of surveys as a file. Numbers are not rounded; shares are 0 to 1. */
@Path(SurveysFile.HERE)
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class SurveysFile {

    static final String HERE = "/surveys.csv";

    private final CurrentWorkspace current;
    private final ShowSurveys surveys;

    SurveysFile(CurrentWorkspace current, ShowSurveys surveys) {
        this.current = current;
        this.surveys = surveys;
    }

    @GET
    public Response download(@Context UriInfo uri) {
        List<SurveyRow> rows = SurveysAsked.of(surveys, current.workspace(), uri.getQueryParameters())
                .list()
                .found();
        return Csv.download(
                "surveys",
                List.of("name", "state", "kind", "responses", "headline", "low", "high", "answers"),
                file -> rows.forEach(row -> file.accept(Stream.concat(
                        Stream.of(
                                Csv.text(row.name()),
                                row.state(),
                                Csv.text(row.kind()),
                                Long.toString(row.responses())),
                        row.headline().map(ResultLine::cells).orElseGet(() -> Stream.of("", "", "", ""))))));
    }
}
