package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.RemoveSurvey;
import dev.rapport.application.survey.Responses;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Deleting a survey that nobody has answered, after saying what is lost. */
@Path("/surveys/{id}/remove")
@RolesAllowed(Roles.ANALYST)
@Produces(MediaType.TEXT_HTML)
@RunOnVirtualThread
class RemoveSurveyPage {

    /**
     * Renders templates/RemoveSurveyPage/ask.html.
     *
     * @param responses that it has: with any it can't be removed
     */
    record ask(String name, String slug, String home, long responses) implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final Responses responses;
    private final RemoveSurvey removeSurvey;
    private final Flash flash;

    RemoveSurveyPage(
            CurrentWorkspace current, Surveys surveys, Responses responses, RemoveSurvey removeSurvey, Flash flash) {
        this.current = current;
        this.surveys = surveys;
        this.responses = responses;
        this.removeSurvey = removeSurvey;
        this.flash = flash;
    }

    @GET
    public TemplateInstance ask(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        KnownSurvey survey = surveys.require(workspace.id(), SurveyEditorPage.id(id));
        return new ask(
                survey.name(),
                survey.slug(),
                SurveysPage.HERE + "/" + survey.id(),
                responses.count(workspace.id(), survey.id()));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response remove(@PathParam("id") String id) {
        try {
            removeSurvey.handle(current.workspace(), SurveyEditorPage.id(id));
        } catch (Conflict answered) {
            return Response.ok(ask(id)).build();
        }
        return flash.redirect(Address.of(SurveysPage.HERE), Notice.REMOVED);
    }
}
