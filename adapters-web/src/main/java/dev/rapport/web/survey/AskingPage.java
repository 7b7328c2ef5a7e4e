package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.ExplainAsking;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;

/** Why a customer was asked by a survey, or would not be asked now. */
@Path(SurveysPage.HERE + "/{id}/asking")
@RolesAllowed(Roles.VIEWER)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class AskingPage {

    /**
     * Renders templates/AskingPage/one.html.
     *
     * @param customer as it was asked for; blank: nobody yet
     * @param explained empty: nobody was asked for, or nobody is known by that
     */
    record one(String home, String name, String customer, Optional<ExplainedView> explained)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final ExplainAsking explainAsking;

    AskingPage(CurrentWorkspace current, Surveys surveys, ExplainAsking explainAsking) {
        this.current = current;
        this.surveys = surveys;
        this.explainAsking = explainAsking;
    }

    @GET
    public TemplateInstance show(
            @PathParam("id") String id, @QueryParam("customer") @DefaultValue("") String customer) {
        Workspace workspace = current.workspace();
        KnownSurvey survey = surveys.require(workspace.id(), SurveyEditorPage.id(id));
        return new one(
                SurveysPage.HERE + "/" + survey.id(), survey.name(), customer, explained(workspace, survey, customer));
    }

    private Optional<ExplainedView> explained(Workspace workspace, KnownSurvey survey, String customer) {
        if (customer.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    ExplainedView.of(explainAsking.handle(workspace, survey.id(), customer.strip()), workspace.zone()));
        } catch (NotFound _) {
            return Optional.empty();
        }
    }
}
