package dev.rapport.web.overview;

import dev.rapport.application.survey.SurveyOverview;
import dev.rapport.domain.survey.SurveyState;
import dev.rapport.web.chart.Amount;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.Optional;

/** A survey that takes answers. @param kind as the API writes it */
@TemplateData
record OpenSurvey(String href, String name, String kind, long responses, Optional<Amount> headline) {

    private static final int MOST = 5;

    /** The newest ones, newest first. */
    static List<OpenSurvey> of(List<SurveyOverview> all) {
        return all.stream()
                .filter(one -> one.survey().state() == SurveyState.OPEN)
                .limit(MOST)
                .map(OpenSurvey::of)
                .toList();
    }

    private static OpenSurvey of(SurveyOverview overview) {
        return new OpenSurvey(
                "/surveys/" + overview.survey().id(),
                overview.survey().name(),
                overview.survey().definition().kind().orElse(""),
                overview.started(),
                overview.headline().map(Amount::of));
    }
}
