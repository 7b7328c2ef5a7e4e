package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.Respondent;
import dev.rapport.application.survey.ResponseLists;
import dev.rapport.application.survey.ShowResponses;
import dev.rapport.application.survey.ShownResponse;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Question;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.frame.CurrentWorkspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Csv;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateInstance;
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
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The responses to one survey: as a page, and as a file of all that the filters let through. */
@Path(SurveysPage.HERE + "/{id}")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class ResponsesPage {

    private static final int SIZE = 50;

    private static final List<String> HEAD = List.of(
            "response",
            "answered_at",
            "started_at",
            "finished_at",
            "customer",
            "user_id",
            "name",
            "band",
            "language",
            "channel",
            "wave",
            "group");

    /**
     * Renders templates/ResponsesPage/list.html.
     *
     * @param rated whether the answer to the main question orders the list
     * @param waves to choose from
     * @param survey where what came of the survey is
     * @param export where the same list is a file
     */
    record list(
            ResponsesWanted wanted,
            String name,
            List<ResponseRow> rows,
            boolean rated,
            List<Long> waves,
            List<String> channels,
            ZoneId zone,
            Sorting sorting,
            Further further,
            String survey,
            String here,
            Address export)
            implements TemplateInstance {}

    private final CurrentWorkspace current;
    private final Surveys surveys;
    private final ShowResponses responses;
    private final ResponseLists lists;
    private final ScoringModels models;

    ResponsesPage(
            CurrentWorkspace current,
            Surveys surveys,
            ShowResponses responses,
            ResponseLists lists,
            ScoringModels models) {
        this.current = current;
        this.surveys = surveys;
        this.responses = responses;
        this.lists = lists;
        this.models = models;
    }

    @GET
    @Path("responses")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("id") String id, @Context UriInfo uri) {
        KnownSurvey survey = survey(id);
        AnswerWording wording = AnswerWording.of(survey);
        ResponsesWanted wanted = ResponsesWanted.of(uri.getQueryParameters(), wording.isRated());
        Page<ShownResponse> page = part(survey, wanted, SIZE, wanted.behind());
        Map<String, Band> bands = bands();
        String up = SurveysPage.HERE + "/" + survey.id();
        String here = up + "/responses";
        return new list(
                wanted,
                survey.name(),
                page.items().stream()
                        .map(one -> ResponseRow.of(one, wording, band(one, bands)))
                        .toList(),
                wording.isRated(),
                lists.waves(current.workspace().id(), survey.id()),
                CommentsPage.CHANNELS,
                current.workspace().zone(),
                wanted.sorting(here, wording.isRated()),
                new Further(wanted.address(here).with(Further.PARAMETER, wanted.after()), page.next()),
                up,
                here,
                wanted.address(here + ".csv"));
    }

    @GET
    @Path("responses.csv")
    public Response download(@PathParam("id") String id, @Context UriInfo uri) {
        KnownSurvey survey = survey(id);
        AnswerWording wording = AnswerWording.of(survey);
        ResponsesWanted wanted = ResponsesWanted.of(uri.getQueryParameters(), wording.isRated());
        Map<String, Band> bands = bands();
        var head = new ArrayList<>(HEAD);
        wording.questions().forEach(question -> head.add(Csv.text(question.key())));
        return Csv.parts(
                "survey-responses",
                head,
                behind -> part(survey, wanted, PageRequest.MAX_LIMIT, behind),
                one -> cells(one, wording, band(one, bands)));
    }

    private static Stream<String> cells(ShownResponse one, AnswerWording wording, Optional<Band> band) {
        var response = one.response();
        Map<String, String> answers =
                wording.of(response.plain()).stream().collect(Collectors.toMap(AnsweredText::key, AnsweredText::text));
        return Stream.concat(
                Stream.of(
                        response.id().toString(),
                        response.answeredAt().toString(),
                        response.startedAt().toString(),
                        response.finishedAt().map(Object::toString).orElse(""),
                        one.respondent().map(whose -> whose.id().toString()).orElse(""),
                        Csv.text(one.respondent().flatMap(Respondent::userId).orElse("")),
                        Csv.text(one.respondent().flatMap(Respondent::name).orElse("")),
                        Csv.text(band.map(Band::name).orElse("")),
                        response.language().tag(),
                        response.channel(),
                        Long.toString(response.wave()),
                        one.group().map(AnswerGroup::text).orElse("")),
                wording.questions().stream().map(Question::key).map(key -> Csv.text(answers.getOrDefault(key, ""))));
    }

    private Page<ShownResponse> part(KnownSurvey survey, ResponsesWanted wanted, int limit, Optional<String> behind) {
        return responses.handle(current.workspace(), survey.id(), wanted.asked(), new PageRequest(limit, behind));
    }

    private static Optional<Band> band(ShownResponse one, Map<String, Band> bands) {
        return one.respondent().flatMap(Respondent::band).map(bands::get);
    }

    /** Of the primary model, by key. */
    private Map<String, Band> bands() {
        return models.current(current.workspace().id()).stream()
                .filter(version -> version.primary())
                .findFirst()
                .map(BandScale::of)
                .map(scale -> scale.labels().stream().collect(Collectors.toMap(BandLabel::key, scale::band)))
                .orElse(Map.of());
    }

    private KnownSurvey survey(String id) {
        return surveys.require(current.workspace().id(), SurveyEditorPage.id(id));
    }
}
