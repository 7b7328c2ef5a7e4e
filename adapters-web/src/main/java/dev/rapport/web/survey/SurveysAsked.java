package dev.rapport.web.survey;

import dev.rapport.application.survey.ShowSurveys;
import dev.rapport.domain.access.Workspace;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Which surveys the list is asked for. What can't be read is as if it were left out. */
@TemplateData
record SurveysAsked(String search, String state, String sort) {

    private static final Set<String> COLUMNS = Set.of("name", "responses");
    private static final Set<String> STATES = Set.of("draft", "open", "closed");

    static SurveysAsked of(MultivaluedMap<String, String> parameters) {
        String state = first(parameters, "state");
        return new SurveysAsked(
                first(parameters, "q").strip(), STATES.contains(state) ? state : "", first(parameters, "sort"));
    }

    public boolean isFiltered() {
        return !search.isEmpty() || !state.isEmpty();
    }

    Address address(String path) {
        return Address.of(path).with("q", search).with("state", state).with("sort", sort);
    }

    /** The newest first unless asked otherwise. */
    Sorting sorting() {
        return Sorting.of(address(SurveysPage.HERE), sort, "", COLUMNS);
    }

    List<SurveyRow> of(List<SurveyRow> all) {
        String wanted = search.toLowerCase(Locale.ROOT);
        var found = all.stream()
                .filter(row -> row.name().toLowerCase(Locale.ROOT).contains(wanted))
                .filter(row -> state.isEmpty() || row.state().equals(state));
        Sorting order = sorting();
        Optional<Comparator<SurveyRow>> by = switch (order.by()) {
            case "name" -> Optional.of(Comparator.comparing(row -> row.name().toLowerCase(Locale.ROOT)));
            case "responses" -> Optional.of(Comparator.comparing(SurveyRow::responses));
            default -> Optional.empty();
        };
        return by.map(one -> found.sorted(order.descending() ? one.reversed() : one))
                .orElse(found)
                .toList();
    }

    static List<SurveyRow> all(ShowSurveys surveys, Workspace workspace) {
        return surveys.handle(workspace).stream().map(SurveyRow::of).toList();
    }

    private static String first(MultivaluedMap<String, String> parameters, String name) {
        return Optional.ofNullable(parameters.getFirst(name)).orElse("");
    }
}
