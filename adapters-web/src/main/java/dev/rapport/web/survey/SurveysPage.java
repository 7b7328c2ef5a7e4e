package dev.rapport.web.survey;

import dev.rapport.application.access.KeyFile;
import dev.rapport.application.access.Roles;
import dev.rapport.application.survey.ShowSurveys;
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
import java.util.List;

@Path(SurveysPage.HERE)
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class SurveysPage {

    static final String HERE = "/surveys";

    /**
     * Renders templates/SurveysPage/list.html.
     *
     * @param export where the same list is a file
     * @param here the address that this page was reached by, without its last slash
     * @param keys the file that holds the API key
     */
    record list(
            SurveysAsked asked,
            List<SurveyRow> rows,
            Sorting sorting,
            Pager pager,
            Address export,
            String here,
            String keys)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final ShowSurveys surveys;
    private final KeyFile keys;

    SurveysPage(CurrentWorkspace current, ShowSurveys surveys, KeyFile keys) {
        this.current = current;
        this.surveys = surveys;
        this.keys = keys;
    }

    @GET
    public TemplateInstance show(@Context UriInfo uri) {
        SurveysAsked asked = SurveysAsked.of(surveys, current.workspace(), uri.getQueryParameters());
        return new list(
                asked,
                asked.list().shown(),
                asked.list().sorting(),
                asked.list().pager(),
                asked.list().at(SurveysFile.HERE),
                here(uri),
                keys.place());
    }

    /** The address that this server was reached by, without its last slash. */
    static String here(UriInfo uri) {
        String here = uri.getBaseUri().toString();
        return here.endsWith("/") ? here.substring(0, here.length() - 1) : here;
    }
}
