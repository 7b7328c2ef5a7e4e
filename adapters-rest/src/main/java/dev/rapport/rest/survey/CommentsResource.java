package dev.rapport.rest.survey;

import dev.rapport.application.access.Roles;
import dev.rapport.application.page.Page;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.refusal.Invalid.Violation;
import dev.rapport.application.survey.Comment;
import dev.rapport.application.survey.CommentsAsked;
import dev.rapport.application.survey.ShowComments;
import dev.rapport.domain.access.Scope;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Language;
import dev.rapport.rest.page.TimePageParameters;
import dev.rapport.rest.security.CurrentWorkspace;
import dev.rapport.rest.security.Opens;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/surveys/{id}/comments")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.VIEWER)
@Opens(Scope.SURVEYS)
@RunOnVirtualThread
@Tag(name = "Surveys")
class CommentsResource {

    private final CurrentWorkspace current;
    private final ShowComments showComments;

    CommentsResource(CurrentWorkspace current, ShowComments showComments) {
        this.current = current;
        this.showComments = showComments;
    }

    @GET
    @Operation(
            operationId = "listComments",
            summary = "Everything that respondents wrote in words",
            description =
                    "Comments, follow-ups, and answers to questions that ask for words, each beside the rating of the same"
                            + " respondent.")
    public Page<CommentJson> list(
            @PathParam("id") String id,
            @QueryParam("search")
                    @DefaultValue("")
                    @Parameter(description = "Text that is in the words, in whatever case.")
                    String search,
            @QueryParam("group")
                    @Parameter(
                            description =
                                    "Of the respondent, by the answer to the main question as it stands now: `promoter`,"
                                            + " `passive` or `detractor`; `positive`, `neutral` or `negative`; `easy`, `neither` or"
                                            + " `hard`.")
                    @Nullable
                    String group,
            @QueryParam("language") @Parameter(description = "Such as `de`.") @Nullable String language,
            @QueryParam("channel") @Parameter(description = "`link`, `widget`, `email`, `api` or `import`.") @Nullable
                    String channel,
            @QueryParam("question")
                    @Parameter(description = "The key of a question, `follow-up` or `comment`.")
                    @Nullable
                    String question,
            @QueryParam("from")
                    @Parameter(description = "The first day on which it was written, in the workspace's zone.")
                    @Nullable
                    LocalDate from,
            @QueryParam("to") @Parameter(description = "The last day, included.") @Nullable LocalDate to,
            @BeanParam TimePageParameters page) {
        if (from != null && to != null && from.isAfter(to)) {
            throw invalid("from", "from must not be after to: " + from + " to " + to);
        }
        var asked = new CommentsAsked(
                search,
                Optional.ofNullable(group).map(CommentsResource::group),
                Optional.ofNullable(language).map(CommentsResource::language),
                Optional.ofNullable(channel),
                Optional.ofNullable(question),
                Optional.ofNullable(from),
                Optional.ofNullable(to),
                page.order());
        Page<Comment> found = showComments.handle(current.workspace(), SurveyParameter.id(id), asked, page.request());
        return new Page<>(found.items().stream().map(CommentJson::of).toList(), found.next());
    }

    private static AnswerGroup group(String text) {
        return AnswerGroup.parse(text)
                .orElseThrow(() -> invalid("group", "group must be one such as promoter or positive: " + text));
    }

    private static Language language(String text) {
        return Language.of(text)
                .orElseThrow(() -> invalid("language", "language must be one of en, de, id, lt: " + text));
    }

    private static Invalid invalid(String parameter, String detail) {
        return new Invalid("parameter.invalid", detail, List.of(new Violation("?" + parameter, detail)));
    }
}
