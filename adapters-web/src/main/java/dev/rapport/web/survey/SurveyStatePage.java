package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.ChangeSurveyState;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.frame.Flash;
import dev.rapport.web.frame.Notice;
import dev.rapport.web.list.Address;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** Opens a survey or closes it. One that can't be opened yet leads to where it is mended. */
@Path("/surveys/{id}/state")
@RolesAllowed(Roles.ANALYST)
@RunOnVirtualThread
class SurveyStatePage {

    private static final String OPEN = "open";

    private final CurrentWorkspace current;
    private final ChangeSurveyState changeState;
    private final Flash flash;

    SurveyStatePage(CurrentWorkspace current, ChangeSurveyState changeState, Flash flash) {
        this.current = current;
        this.changeState = changeState;
        this.flash = flash;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response change(@PathParam("id") String id, @FormParam("to") @DefaultValue("") String to) {
        SurveyId survey = SurveyEditorPage.id(id);
        boolean open = to.equals(OPEN);
        String home = SurveysPage.HERE + "/" + survey;
        try {
            changeState.handle(current.workspace(), survey, open ? SurveyState.OPEN : SurveyState.CLOSED);
            return flash.redirect(Address.of(home), open ? Notice.SURVEY_OPENED : Notice.SURVEY_CLOSED);
        } catch (Invalid unfinished) {
            return Response.seeOther(URI.create(home + "/edit")).build();
        } catch (Conflict neverOpened) {
            return Response.seeOther(URI.create(home)).build();
        }
    }
}
