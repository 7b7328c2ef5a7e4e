package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.survey.ChangeSurveyState;
import dev.rapport.application.survey.CopySurvey;
import dev.rapport.application.survey.CreateSurvey;
import dev.rapport.application.survey.CreateSurvey.NewSurvey;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.RemoveSurvey;
import dev.rapport.application.survey.SaveSurvey;
import dev.rapport.application.survey.SaveSurvey.Edit;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.survey.SurveyDefinition;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.rest.request.IfMatch;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/surveys")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class SurveysResource {

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final CreateSurvey createSurvey;
    private final SaveSurvey saveSurvey;
    private final CopySurvey copySurvey;
    private final RemoveSurvey removeSurvey;
    private final ChangeSurveyState changeSurveyState;

    SurveysResource(
            CurrentWorkspace current,
            Surveys surveys,
            CreateSurvey createSurvey,
            SaveSurvey saveSurvey,
            CopySurvey copySurvey,
            RemoveSurvey removeSurvey,
            ChangeSurveyState changeSurveyState) {
        this.current = current;
        this.surveys = surveys;
        this.createSurvey = createSurvey;
        this.saveSurvey = saveSurvey;
        this.copySurvey = copySurvey;
        this.removeSurvey = removeSurvey;
        this.changeSurveyState = changeSurveyState;
    }

    /** @param slug left out: one that nobody guesses when it is made, the one that it has when it is saved */
    record WrittenSurveyJson(String name, Optional<String> slug, SurveyDefinition definition) {}

    record CopyJson(String name) {}

    @GET
    @Operation(operationId = "listSurveys", summary = "All surveys, newest first")
    public List<SurveyJson> list() {
        return surveys.all(current.id()).stream().map(SurveyJson::of).toList();
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @ResponseStatus(201)
    @Operation(
            operationId = "createSurvey",
            summary = "Begins a survey: a draft, whose definition may still be wrong",
            description = "Texts are by language tag: en, de, id, lt.")
    public Response create(WrittenSurveyJson body) {
        return created(
                createSurvey.handle(current.workspace(), new NewSurvey(body.name(), body.slug(), body.definition())));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "getSurvey", summary = "A survey; its ETag is the revision")
    public Response one(@PathParam("id") String id) {
        return answer(surveys.require(current.id(), SurveyParameter.id(id)));
    }

    @PUT
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}")
    @Operation(
            operationId = "saveSurvey",
            summary = "Saves a survey",
            description =
                    "If-Match names the revision that was changed; 412 if somebody else has saved it meanwhile. Once "
                            + "it has been answered, scales and options of its questions stay as they are.")
    public Response save(
            @PathParam("id") String id,
            @HeaderParam(HttpHeaders.IF_MATCH) @Nullable String ifMatch,
            WrittenSurveyJson body) {
        return answer(saveSurvey.handle(
                current.workspace(),
                new Edit(
                        SurveyParameter.id(id),
                        IfMatch.number(ifMatch, SurveyParameter.REVISION),
                        body.name(),
                        body.slug(),
                        body.definition())));
    }

    @DELETE
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}")
    @ResponseStatus(204)
    @Operation(operationId = "removeSurvey", summary = "Removes a survey that has no responses")
    public void remove(@PathParam("id") String id) {
        removeSurvey.handle(current.workspace(), SurveyParameter.id(id));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/open")
    @Operation(operationId = "openSurvey", summary = "Opens a survey, or opens it again")
    public Response open(@PathParam("id") String id) {
        return answer(changeSurveyState.handle(current.workspace(), SurveyParameter.id(id), SurveyState.OPEN));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/close")
    @Operation(operationId = "closeSurvey", summary = "Closes a survey: it takes no answers from then on")
    public Response close(@PathParam("id") String id) {
        return answer(changeSurveyState.handle(current.workspace(), SurveyParameter.id(id), SurveyState.CLOSED));
    }

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Path("{id}/copy")
    @ResponseStatus(201)
    @Operation(operationId = "copySurvey", summary = "Makes a draft that asks the same, without responses")
    public Response copy(@PathParam("id") String id, CopyJson body) {
        return created(copySurvey.handle(current.workspace(), SurveyParameter.id(id), body.name()));
    }

    private static Response created(KnownSurvey survey) {
        SurveyJson json = SurveyJson.of(survey);
        return Response.created(URI.create("/api/v1/surveys/" + json.id()))
                .entity(json)
                .tag(json.tag())
                .build();
    }

    private static Response answer(KnownSurvey survey) {
        SurveyJson json = SurveyJson.of(survey);
        return Response.ok(json).tag(json.tag()).build();
    }
}
