package dev.rapport.web.survey;

import dev.rapport.application.survey.SurveyOverview;
import dev.rapport.web.chart.Amount;
import io.quarkus.qute.TemplateData;
import java.util.Optional;

/**
 * A survey in the list.
 *
 * @param kind and {@code state} as the API writes them; a draft may have a kind that there isn't
 */
@TemplateData
record SurveyRow(String href, String name, String state, String kind, long responses, Optional<Amount> headline) {

    static SurveyRow of(SurveyOverview overview) {
        return new SurveyRow(
                SurveysPage.HERE + "/" + overview.survey().id(),
                overview.survey().name(),
                overview.survey().state().text(),
                overview.survey().definition().kind().orElse(""),
                overview.started(),
                overview.headline().map(Amount::of));
    }
}
