package dev.rapport.rest.survey;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.Respondents;
import dev.rapport.application.survey.ResponseId;
import dev.rapport.application.survey.Responses;
import dev.rapport.application.survey.ShowResponses;
import dev.rapport.application.survey.ShownResponse;
import dev.rapport.application.survey.Submission;
import dev.rapport.application.survey.SubmitResponse;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.SurveyResponse;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.WrittenAnswers;
import dev.rapport.rest.page.PageParameters;
import dev.rapport.rest.request.WrittenRespondent;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/api/v1/surveys/{id}/responses")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class ResponsesResource {

    private static final String INVALID = "response.invalid";
    private static final int LONGEST_KEY = 200;

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final Responses responses;
    private final Respondents respondents;
    private final ShowResponses showResponses;
    private final SubmitResponse submitResponse;

    ResponsesResource(
            CurrentWorkspace current,
            Surveys surveys,
            Responses responses,
            Respondents respondents,
            ShowResponses showResponses,
            SubmitResponse submitResponse) {
        this.current = current;
        this.surveys = surveys;
        this.responses = responses;
        this.respondents = respondents;
        this.showResponses = showResponses;
        this.submitResponse = submitResponse;
    }

    /**
     * @param userId whose answers they are; left out with anonymousId: nobody's
     * @param key of the sender's choice, by which answers of nobody are found again, so that sending twice stores once
     * @param answers by question: a number, a text, true or false, or a list of options; null takes an answer back, and what is
     *     left out stays
     * @param language a tag; left out: the survey's
     * @param finished whether this is all that the respondent has to say; left out: true
     * @param at when it was answered; left out: now
     */
    record NewResponseJson(
            Optional<String> userId,
            Optional<String> anonymousId,
            Optional<String> key,
            @JsonSetter(contentNulls = Nulls.SET) Map<String, Object> answers,
            Optional<String> language,
            Optional<Boolean> finished,
            Optional<Instant> at) {}

    @POST
    @RolesAllowed(Roles.ANALYST)
    @Operation(
            operationId = "submitResponse",
            summary = "Stores what somebody answered, which is an event of the customer too",
            description = "A customer has one response to each asking: answering again changes it.")
    public ResponseJson submit(@PathParam("id") String id, NewResponseJson body) {
        SurveyId survey = SurveyParameter.id(id);
        return json(submitResponse.handle(
                current.workspace(),
                new Submission(
                        survey,
                        WrittenRespondent.of(body.userId(), body.anonymousId(), INVALID),
                        key(body),
                        Submission.Channel.API,
                        language(survey, body),
                        new WrittenAnswers(body.answers()),
                        body.finished().orElse(true),
                        Optional.empty(),
                        body.at())));
    }

    @GET
    @Operation(
            operationId = "listResponses",
            summary = "A survey's responses",
            description = "What came in last first, unless `sort` says otherwise.")
    public Page<ResponseJson> list(
            @PathParam("id") String id, @BeanParam ResponseParameters wanted, @BeanParam PageParameters page) {
        Page<ShownResponse> found =
                showResponses.handle(current.workspace(), SurveyParameter.id(id), wanted.asked(), page.request());
        return new Page<>(
                found.items().stream()
                        .map(one -> ResponseJson.of(one.response(), one.respondent()))
                        .toList(),
                found.next());
    }

    @GET
    @Path("{response}")
    @Operation(operationId = "getResponse", summary = "One response to a survey")
    public ResponseJson one(@PathParam("id") String id, @PathParam("response") String response) {
        return ResponseId.parse(response)
                .flatMap(known -> responses.find(current.id(), SurveyParameter.id(id), known))
                .map(this::json)
                .orElseThrow(() -> new NotFound("response", response));
    }

    private ResponseJson json(SurveyResponse response) {
        return ResponseJson.of(response, respondents.of(current.id(), response));
    }

    private static Optional<String> key(NewResponseJson body) {
        body.key().filter(key -> key.isBlank() || key.length() > LONGEST_KEY).ifPresent(key -> {
            throw invalid("/key", "key must have 1 to " + LONGEST_KEY + " characters: " + key.length());
        });
        return body.key();
    }

    private Language language(SurveyId survey, NewResponseJson body) {
        if (body.language().isEmpty()) {
            return surveys.require(current.id(), survey)
                    .definition()
                    .language()
                    .flatMap(Language::of)
                    .orElse(Language.EN);
        }
        String tag = body.language().get();
        return Language.of(tag)
                .orElseThrow(() -> invalid(
                        "/language",
                        "language must be one of "
                                + String.join(
                                        ", ",
                                        Stream.of(Language.values())
                                                .map(Language::tag)
                                                .toList())
                                + ": " + tag));
    }

    private static Invalid invalid(String pointer, String detail) {
        return new Invalid(INVALID, "the response breaks 1 rule", List.of(new Violation(pointer, detail)));
    }
}
