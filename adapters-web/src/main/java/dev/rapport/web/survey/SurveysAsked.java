package dev.rapport.web.survey;

import dev.rapport.application.survey.ShowSurveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.ShortList;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The list of surveys as its address asks for it, the newest first unless asked otherwise. What can't be read is as if it were
 * left out.
 *
 * @param any whether the workspace has a survey at all
 */
@TemplateData
record SurveysAsked(String state, boolean any, ShortList<SurveyRow> list) {

    private static final Set<String> STATES = Set.of("draft", "open", "closed");

    private static final ShortList.Columns<SurveyRow> COLUMNS = new ShortList.Columns<>(
            SurveyRow::name,
            "",
            Map.of(
                    "name", Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)),
                    "responses", Comparator.comparing(SurveyRow::responses)));

    static SurveysAsked of(ShowSurveys surveys, Workspace workspace, MultivaluedMap<String, String> parameters) {
        List<SurveyRow> all =
                surveys.handle(workspace).stream().map(SurveyRow::of).toList();
        String asked = Given.first(parameters, "state");
        String state = STATES.contains(asked) ? asked : "";
        return new SurveysAsked(
                state,
                !all.isEmpty(),
                ShortList.of(
                        all.stream()
                                .filter(row -> state.isEmpty() || row.state().equals(state)),
                        COLUMNS,
                        parameters,
                        Address.of(SurveysPage.HERE).with("state", state)));
    }

    public boolean isFiltered() {
        return !list.search().isEmpty() || !state.isEmpty();
    }
}
