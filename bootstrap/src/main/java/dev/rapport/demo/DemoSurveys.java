package dev.rapport.demo;

import dev.rapport.application.page.PageRequest;
import dev.rapport.application.refusal.Conflict;
import dev.rapport.application.survey.ChangeSurveyState;
import dev.rapport.application.survey.CreateSurvey;
import dev.rapport.application.survey.CreateSurvey.NewSurvey;
import dev.rapport.application.survey.KnownSurvey;
import dev.rapport.application.survey.ResponseLists;
import dev.rapport.application.survey.ResponsesAsked;
import dev.rapport.application.survey.Submission;
import dev.rapport.application.survey.SubmitResponse;
import dev.rapport.application.survey.SurveyId;
import dev.rapport.application.survey.Surveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.domain.survey.WrittenAnswers;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Asks the made-up shop's customers, and tells what they answered; a later start goes on after the latest answer. */
@ApplicationScoped
class DemoSurveys {

    private final Surveys surveys;
    private final CreateSurvey createSurvey;
    private final ChangeSurveyState changeSurveyState;
    private final ResponseLists responses;
    private final SubmitResponse submitResponse;
    private final Clock clock;

    DemoSurveys(
            Surveys surveys,
            CreateSurvey createSurvey,
            ChangeSurveyState changeSurveyState,
            ResponseLists responses,
            SubmitResponse submitResponse,
            Clock clock) {
        this.surveys = surveys;
        this.createSurvey = createSurvey;
        this.changeSurveyState = changeSurveyState;
        this.responses = responses;
        this.submitResponse = submitResponse;
        this.clock = clock;
    }

    /** @param closing whether to stop before all is told */
    void tell(Workspace workspace, DemoYear year, BooleanSupplier closing) {
        Instant now = clock.instant();
        Map<DemoSurvey, Asked> asked = new EnumMap<>(DemoSurvey.class);
        for (DemoSurvey survey : DemoSurvey.values()) {
            opened(workspace, survey).ifPresent(id -> asked.put(survey, new Asked(id, latest(workspace, id))));
        }
        for (DemoAnswer answer : new DemoAnswers(year).all()) {
            Asked survey = asked.get(answer.survey());
            if (closing.getAsBoolean()) {
                return;
            }
            if (survey != null && !answer.at().isAfter(now) && answer.at().isAfter(survey.latest())) {
                submit(workspace, survey.id(), answer);
            }
        }
    }

    /** @param latest when its latest answer came */
    private record Asked(SurveyId id, Instant latest) {}

    /** Whoever tries the demo may close a survey or delete it: it is left alone then. */
    private Optional<SurveyId> opened(Workspace workspace, DemoSurvey survey) {
        Optional<KnownSurvey> known = QuarkusTransaction.requiringNew().call(() -> surveys.bySlug(survey.slug));
        if (known.isPresent()) {
            return known.filter(one -> one.workspace().equals(workspace.id()) && one.state() == SurveyState.OPEN)
                    .map(KnownSurvey::id);
        }
        SurveyId id = createSurvey
                .handle(workspace, new NewSurvey(survey.title, Optional.of(survey.slug), survey.definition()))
                .id();
        changeSurveyState.handle(workspace, id, SurveyState.OPEN);
        return Optional.of(id);
    }

    private Instant latest(Workspace workspace, SurveyId id) {
        var newest = new ResponsesAsked(
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ResponsesAsked.Sort.ANSWERED,
                true);
        return QuarkusTransaction.requiringNew()
                .call(() ->
                        responses.page(workspace, id, Optional.empty(), newest, new PageRequest(1, Optional.empty())))
                .items()
                .stream()
                .findFirst()
                .map(response -> response.answeredAt())
                .orElse(Instant.EPOCH);
    }

    private void submit(Workspace workspace, SurveyId id, DemoAnswer answer) {
        try {
            submitResponse.handle(
                    workspace,
                    new Submission(
                            id,
                            answer.respondent(),
                            answer.key(),
                            answer.channel(),
                            answer.language(),
                            new WrittenAnswers(answer.answers()),
                            answer.finished(),
                            Optional.empty(),
                            Optional.of(answer.at())));
        } catch (Conflict closedMeanwhile) {
            // Somebody tries what closing it does.
        }
    }
}
