package dev.rapport.application.survey;

import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.HeadlineQuestion;
import dev.rapport.domain.survey.Ratings;
import dev.rapport.domain.survey.Survey;
import dev.rapport.domain.survey.SurveyDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All surveys, each with what came of it so far. */
@ApplicationScoped
public class ShowSurveys {

    private final Surveys surveys;
    private final SurveyTallies tallies;

    ShowSurveys(Surveys surveys, SurveyTallies tallies) {
        this.surveys = surveys;
        this.tallies = tallies;
    }

    /** Newest first. */
    public List<SurveyOverview> handle(Workspace workspace) {
        Map<SurveyId, SurveyTallies.Total> totals = tallies.totals(workspace.id());
        return surveys.all(workspace.id()).stream()
                .map(survey -> overview(survey, totals.getOrDefault(survey.id(), SurveyTallies.Total.NONE)))
                .toList();
    }

    private static SurveyOverview overview(KnownSurvey known, SurveyTallies.Total total) {
        return new SurveyOverview(
                known,
                total.started(),
                known.definition().check() instanceof SurveyDefinition.Checked.Valid(Survey survey)
                        ? HeadlineQuestion.of(survey)
                                .flatMap(question ->
                                        question.headline(total.ratings().getOrDefault(question.key(), Ratings.NONE)))
                        : Optional.empty());
    }
}
