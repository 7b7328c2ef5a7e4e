package dev.rapport.rest.widget;

import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.survey.AskCustomer;
import dev.rapport.application.survey.DecideAsking;
import dev.rapport.application.survey.DismissAsking;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Submission;
import dev.rapport.application.survey.SubmitResponse;
import dev.rapport.application.survey.SurveyAsking;
import dev.rapport.domain.customer.Identity;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.domain.survey.WrittenAnswers;
import dev.rapport.rest.widget.WidgetCall.AnswersJson;
import dev.rapport.rest.widget.WidgetCall.AskJson;
import dev.rapport.rest.widget.WidgetCall.DismissJson;
import dev.rapport.rest.widget.WidgetCalls.Called;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * What the in-page widget calls. Open to everybody who has a write key, from pages of any site: the JSON comes as text/plain, so
 * that browsers ask for no permission first. Nothing that anybody answered can be read here.
 */
@Path("/v1/surveys")
@PermitAll
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Widget")
class WidgetResource {

    private static final String UNSIGNED = "unsigned";

    private final WidgetCalls calls;
    private final DecideAsking decideAsking;
    private final AskCustomer askCustomer;
    private final DismissAsking dismissAsking;
    private final SubmitResponse submitResponse;

    WidgetResource(
            WidgetCalls calls,
            DecideAsking decideAsking,
            AskCustomer askCustomer,
            DismissAsking dismissAsking,
            SubmitResponse submitResponse) {
        this.calls = calls;
        this.decideAsking = decideAsking;
        this.askCustomer = askCustomer;
        this.dismissAsking = dismissAsking;
        this.submitResponse = submitResponse;
    }

    /**
     * @param why {@code unsigned}: the page has to say with a token who the visitor is; left out: no more is said to visitors
     * @param survey left out if it isn't to be shown
     */
    record WidgetAskedJson(boolean ask, Optional<String> why, Optional<WidgetSurveyJson> survey) {}

    /** @param wave of the asking, if the survey is to be shown */
    record WidgetShownJson(boolean show, Optional<Long> wave) {}

    record WidgetDoneJson(boolean success) {}

    @POST
    @Path("ask")
    @Operation(
            operationId = "askWidget",
            summary = "Whether the widget should show a survey to a visitor, and what it says; changes nothing",
            description =
                    "The write key in the body opens it. A token (the part of a survey's signed link behind t=) says"
                            + " who the visitor is in a way that can't be forged.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AskJson.class)))
    public WidgetAskedJson ask(@Context HttpServerRequest request, InputStream body) throws IOException {
        Called<AskJson> called = calls.read(request, body, AskJson.class);
        if (called.visitor().identity().isEmpty()) {
            return new WidgetAskedJson(false, Optional.of(UNSIGNED), Optional.empty());
        }
        KnownSurvey known = called.visitor().known();
        Identity identity = called.visitor().identity().get();
        boolean asks =
                decideAsking.handle(called.workspace(), known.id(), identity).asks();
        return new WidgetAskedJson(
                asks,
                Optional.empty(),
                Optional.of(known)
                        .filter(_ -> asks)
                        .map(KnownSurvey::survey)
                        .map(survey -> WidgetSurveyJson.of(survey, language(survey, called.call()))));
    }

    @POST
    @Path("shown")
    @Operation(
            operationId = "showWidget",
            summary = "Notes that the widget shows a survey, if it still should",
            description = "Of calls at the same time one is told to show it.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AskJson.class)))
    public WidgetShownJson shown(@Context HttpServerRequest request, InputStream body) throws IOException {
        Called<AskJson> called = calls.read(request, body, AskJson.class);
        Optional<Long> wave = called.visitor()
                .identity()
                .flatMap(identity -> askCustomer
                        .handle(called.workspace(), called.visitor().known().id(), identity, Submission.Channel.WIDGET)
                        .asking())
                .map(SurveyAsking::wave);
        return new WidgetShownJson(wave.isPresent(), wave);
    }

    @POST
    @Path("dismissed")
    @Operation(operationId = "dismissWidget", summary = "Notes that a visitor closed the widget without an answer")
    @RequestBody(content = @Content(schema = @Schema(implementation = DismissJson.class)))
    public WidgetDoneJson dismissed(@Context HttpServerRequest request, InputStream body) throws IOException {
        Called<DismissJson> called = calls.read(request, body, DismissJson.class);
        dismissAsking.handle(
                called.workspace(),
                called.visitor().known().id(),
                believed(called),
                called.call().wave());
        return new WidgetDoneJson(true);
    }

    @POST
    @Path("answers")
    @Operation(
            operationId = "answerWidget",
            summary = "Stores what a visitor answered",
            description = "Some answers or all of them; answering again changes the response to the same asking.")
    @RequestBody(content = @Content(schema = @Schema(implementation = AnswersJson.class)))
    public WidgetDoneJson answers(@Context HttpServerRequest request, InputStream body) throws IOException {
        Called<AnswersJson> called = calls.read(request, body, AnswersJson.class);
        KnownSurvey known = called.visitor().known();
        AnswersJson call = called.call();
        Language language = known.state() == SurveyState.DRAFT ? Language.EN : language(known.survey(), call);
        submitResponse.handle(
                called.workspace(),
                new Submission(
                        known.id(),
                        Optional.of(believed(called)),
                        Optional.empty(),
                        Submission.Channel.WIDGET,
                        language,
                        new WrittenAnswers(call.answers()),
                        call.finished().orElse(true),
                        call.wave(),
                        Optional.empty()));
        return new WidgetDoneJson(true);
    }

    private static Language language(Survey survey, WidgetCall call) {
        return WidgetSurveyJson.language(
                survey, call.language().flatMap(Language::of).orElse(survey.language()));
    }

    private static Identity believed(Called<?> called) {
        return called.visitor()
                .identity()
                .orElseThrow(() -> new Conflict(
                        "asking.unsigned",
                        "the survey takes no answers without a token that is valid: it has expired, or is missing"));
    }
}
