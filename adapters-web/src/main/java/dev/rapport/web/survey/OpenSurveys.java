package dev.rapport.web.survey;

import dev.rapport.application.survey.ShowSurveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.survey.SurveyState;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** The surveys that take answers, for the overview. */
@ApplicationScoped
public class OpenSurveys {

    private static final int MOST = 5;

    private final ShowSurveys showSurveys;

    OpenSurveys(ShowSurveys showSurveys) {
        this.showSurveys = showSurveys;
    }

    /** The newest ones, newest first. */
    public List<SurveyRow> of(Workspace workspace) {
        return showSurveys.handle(workspace).stream()
                .filter(one -> one.survey().state() == SurveyState.OPEN)
                .limit(MOST)
                .map(SurveyRow::of)
                .toList();
    }
}
