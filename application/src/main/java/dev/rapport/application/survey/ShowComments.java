package dev.rapport.application.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.Invalid;
import dev.rapport.application.survey.SurveyComments.Wanted;
import dev.rapport.application.survey.SurveyComments.Written;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.AnswerGroup;
import dev.rapport.domain.survey.Question;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Everything that respondents wrote in words: comments, follow-ups, and answers to questions that ask for words. */
@ApplicationScoped
public class ShowComments {

    private final Surveys surveys;
    private final SurveyComments comments;
    private final Respondents respondents;

    ShowComments(Surveys surveys, SurveyComments comments, Respondents respondents) {
        this.surveys = surveys;
        this.comments = comments;
        this.respondents = respondents;
    }

    /**
     * @throws dev.rapport.application.refusal.NotFound if there is no such survey
     * @throws Invalid {@code parameter.invalid} for a group or a question that the survey doesn't have
     */
    public Page<Comment> handle(Workspace workspace, SurveyId id, CommentsAsked asked, PageRequest request) {
        KnownSurvey known = surveys.require(workspace.id(), id);
        // No text that is stored has a NUL, and the database takes none.
        boolean impossible = (asked.search() + asked.channel().orElse("")).indexOf('\0') >= 0;
        if (impossible || !(known.definition().check() instanceof SurveyDefinition.Checked.Valid(Survey survey))) {
            return new Page<>(List.of(), Optional.empty());
        }
        var wanted = new Wanted(asked, rated(survey).map(_ -> survey.main().key()), ratings(survey, asked));
        requireQuestion(survey, asked);
        Page<Written> found = comments.page(workspace, id, wanted, request);
        Map<Long, Respondent> whose = respondents.of(
                workspace.id(),
                found.items().stream().flatMap(one -> one.identity().stream()).toList());
        return new Page<>(
                found.items().stream().map(one -> comment(survey, one, whose)).toList(), found.next());
    }

    private static Optional<AnswerFormat.Rating> rated(Survey survey) {
        return survey.main().format() instanceof AnswerFormat.Rating format ? Optional.of(format) : Optional.empty();
    }

    private static Optional<List<Integer>> ratings(Survey survey, CommentsAsked asked) {
        return asked.group().map(group -> {
            List<AnswerGroup> groups = AnswerGroup.of(survey.kind());
            AnswerFormat.Rating format = rated(survey)
                    .filter(_ -> groups.contains(group))
                    .orElseThrow(() -> invalid("group", names(groups, AnswerGroup::text), group.text()));
            return IntStream.rangeClosed(format.scale().low(), format.scale().high())
                    .filter(rating -> AnswerGroup.of(survey.kind(), format.polarity(), rating)
                            .equals(Optional.of(group)))
                    .boxed()
                    .toList();
        });
    }

    private static void requireQuestion(Survey survey, CommentsAsked asked) {
        asked.question().filter(key -> survey.asked(key).isEmpty()).ifPresent(key -> {
            throw invalid("question", names(survey.asked(), Question::key), key);
        });
    }

    private static <T> String names(List<T> all, Function<T, String> name) {
        return String.join(", ", all.stream().map(name).toList());
    }

    private static Invalid invalid(String parameter, String possible, String given) {
        String detail = parameter + " must be one that the survey has (" + possible + "): " + given;
        return new Invalid("parameter.invalid", detail, List.of(new Invalid.Violation("?" + parameter, detail)));
    }

    private static Comment comment(Survey survey, Written one, Map<Long, Respondent> whose) {
        return new Comment(
                one.response(),
                one.question(),
                one.words(),
                one.at(),
                one.rating(),
                rated(survey)
                        .flatMap(format -> one.rating()
                                .flatMap(rating -> AnswerGroup.of(survey.kind(), format.polarity(), rating))),
                one.language(),
                one.channel(),
                one.identity().flatMap(identity -> Optional.ofNullable(whose.get(identity))));
    }
}
