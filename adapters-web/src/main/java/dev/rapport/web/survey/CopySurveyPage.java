package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.survey.CopySurvey;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.frame.Spoken;
import dev.rapport.web.list.Address;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Makes a draft that asks the same as a survey. */
@Path("/surveys/{id}/copy")
@RolesAllowed(Roles.ANALYST)
@RunOnVirtualThread
class CopySurveyPage {

    private static final int LONGEST_NAME = 100;

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final CopySurvey copySurvey;
    private final Spoken spoken;
    private final Flash flash;

    CopySurveyPage(CurrentWorkspace current, Surveys surveys, CopySurvey copySurvey, Spoken spoken, Flash flash) {
        this.current = current;
        this.surveys = surveys;
        this.copySurvey = copySurvey;
        this.spoken = spoken;
        this.flash = flash;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response copy(@PathParam("id") String id) {
        Workspace workspace = current.workspace();
        KnownSurvey original = surveys.require(workspace.id(), SurveyEditorPage.id(id));
        KnownSurvey copy =
                copySurvey.handle(workspace, original.id(), name(spoken.texts(SurveyLifeTexts.class), original.name()));
        return flash.redirect(Address.of(SurveysPage.HERE + "/" + copy.id() + "/edit"), Notice.SURVEY_COPIED);
    }

    /** What a copy is called until its author says otherwise. */
    static String name(SurveyLifeTexts texts, String original) {
        String name = texts.copy_of(original);
        return name.length() <= LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, LONGEST_NAME - 1))) + "…";
    }
}
