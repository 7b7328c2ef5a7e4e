package dev.rapport.web.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.survey.Comment;
import dev.rapport.application.survey.CommentChoices;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.ShowComments;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.domain.survey.Question;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.stream.Stream;

/** What respondents of one survey wrote: as a page, and as a file of all that the filters let through. */
@Path(SurveysPage.HERE + "/{id}")
@RolesAllowed(Roles.VIEWER)
@RunOnVirtualThread
class CommentsPage {

    private static final int SIZE = 50;

    static final List<String> CHANNELS = List.of("link", "widget", "email", "api", "import");

    private static final List<String> HEAD = List.of(
            "at",
            "question",
            "words",
            "rating",
            "group",
            "customer",
            "user_id",
            "name",
            "language",
            "channel",
            "response");

    /**
     * Renders templates/CommentsPage/list.html.
     *
     * @param questions those that are answered in words: texts by key
     * @param groups that respondents fall into
     * @param survey where what came of the survey is
     * @param export where the same list is a file
     */
    record list(
            CommentsWanted wanted,
            String name,
            List<CommentRow> rows,
            SequencedMap<String, String> questions,
            List<String> groups,
            List<String> languages,
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
    private final ShowComments comments;

    CommentsPage(CurrentWorkspace current, Surveys surveys, ShowComments comments) {
        this.current = current;
        this.surveys = surveys;
        this.comments = comments;
    }

    @GET
    @Path("comments")
    @Produces(MediaType.TEXT_HTML)
    public TemplateInstance show(@PathParam("id") String id, @Context UriInfo uri) {
        KnownSurvey survey = survey(id);
        CommentsWanted wanted = CommentsWanted.of(uri.getQueryParameters(), survey);
        Page<Comment> page = part(survey, wanted, SIZE, wanted.behind());
        SequencedMap<String, String> questions = questions(survey);
        String up = SurveysPage.HERE + "/" + survey.id();
        String here = up + "/comments";
        return new list(
                wanted,
                survey.name(),
                page.items().stream().map(one -> CommentRow.of(one, questions)).toList(),
                questions,
                CommentChoices.of(survey).groups().stream()
                        .map(AnswerGroup::text)
                        .toList(),
                Stream.of(Language.values()).map(Language::tag).toList(),
                CHANNELS,
                current.workspace().zone(),
                wanted.sorting(here),
                new Further(wanted.address(here).with(Further.PARAMETER, wanted.after()), page.next()),
                up,
                here,
                wanted.address(here + ".csv"));
    }

    @GET
    @Path("comments.csv")
    public Response download(@PathParam("id") String id, @Context UriInfo uri) {
        KnownSurvey survey = survey(id);
        CommentsWanted wanted = CommentsWanted.of(uri.getQueryParameters(), survey);
        Map<String, String> questions = questions(survey);
        return Csv.parts(
                "survey-comments",
                HEAD,
                behind -> part(survey, wanted, PageRequest.MAX_LIMIT, behind),
                one -> cells(one, questions));
    }

    private static Stream<String> cells(Comment one, Map<String, String> questions) {
        return Stream.of(
                one.at().toString(),
                Csv.text(questions.getOrDefault(one.question(), one.question())),
                Csv.text(one.words()),
                one.rating().map(Object::toString).orElse(""),
                one.group().map(AnswerGroup::text).orElse(""),
                one.respondent().map(whose -> whose.id().toString()).orElse(""),
                Csv.text(one.respondent().flatMap(whose -> whose.userId()).orElse("")),
                Csv.text(one.respondent().flatMap(whose -> whose.name()).orElse("")),
                one.language().tag(),
                one.channel(),
                one.response().toString());
    }

    private Page<Comment> part(KnownSurvey survey, CommentsWanted wanted, int limit, Optional<String> behind) {
        return comments.handle(current.workspace(), survey.id(), wanted.asked(), new PageRequest(limit, behind));
    }

    private KnownSurvey survey(String id) {
        return surveys.require(
                current.workspace().id(), SurveyId.parse(id).orElseThrow(() -> new NotFound("survey", id)));
    }

    private static SequencedMap<String, String> questions(KnownSurvey survey) {
        var texts = new LinkedHashMap<String, String>();
        for (Question question : CommentChoices.of(survey).questions()) {
            texts.put(question.key(), question.text().in(question.text().main()));
        }
        return texts;
    }
}
