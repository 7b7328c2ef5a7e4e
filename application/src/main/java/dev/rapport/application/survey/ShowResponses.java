package dev.rapport.application.survey;

import dev.rapport.application.page.Page;
import dev.rapport.application.page.PageRequest;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.AnswerFormat;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition.Checked;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What each respondent answered. */
@ApplicationScoped
public class ShowResponses {

    private final Surveys surveys;
    private final ResponseLists responses;
    private final Respondents respondents;

    ShowResponses(Surveys surveys, ResponseLists responses, Respondents respondents) {
        this.surveys = surveys;
        this.responses = responses;
        this.respondents = respondents;
    }

    /** @throws dev.rapport.application.refusal.NotFound if there is no such survey */
    public Page<ShownResponse> handle(Workspace workspace, SurveyId id, ResponsesAsked asked, PageRequest request) {
        KnownSurvey known = surveys.require(workspace.id(), id);
        // No text that is stored has a NUL, and the database takes none.
        if ((asked.search() + asked.channel().orElse("")).indexOf('\0') >= 0) {
            return new Page<>(List.of(), Optional.empty());
        }
        Optional<Survey> survey = known.definition().check() instanceof Checked.Valid(Survey valid)
                ? Optional.of(valid)
                : Optional.empty();
        Page<SurveyResponse> found = responses.page(
                workspace,
                id,
                survey.filter(ShowResponses::isRated).map(one -> one.main().key()),
                asked,
                request);
        Map<Long, Respondent> whose = respondents.of(
                workspace.id(),
                found.items().stream().flatMap(one -> one.identity().stream()).toList());
        return new Page<>(
                found.items().stream()
                        .map(one -> new ShownResponse(
                                one, one.identity().map(whose::get), survey.flatMap(asks -> asks.group(one.plain()))))
                        .toList(),
                found.next());
    }

    /** Whether ratings can order the survey's responses. */
    private static boolean isRated(Survey survey) {
        return survey.main().format() instanceof AnswerFormat.Rating;
    }
}
