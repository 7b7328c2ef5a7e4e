package dev.rapport.web.survey;

import dev.rapport.application.survey.ResponsesAsked;
import dev.rapport.application.survey.ResponsesAsked.Sort;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * Which responses the page is asked for. What can't be read is as if it were left out.
 *
 * @param state {@code finished}, {@code partial}, or nothing
 * @param from and {@code to}: days as the form writes them, or nothing
 * @param sort a column, with a leading {@code -} when the largest come first
 */
@TemplateData
record ResponsesWanted(
        String search, String channel, String state, String wave, String from, String to, String sort, String after) {

    private static final String USUAL = "-answered";
    private static final String FINISHED = "finished";

    static ResponsesWanted of(MultivaluedMap<String, String> parameters, boolean rated) {
        String sort = Given.first(parameters, Sorting.PARAMETER);
        String state = Given.first(parameters, "state");
        return new ResponsesWanted(
                Given.first(parameters, "q"),
                Given.first(parameters, "channel"),
                Set.of(FINISHED, "partial").contains(state) ? state : "",
                Optional.of(Given.first(parameters, "wave"))
                        .filter(text -> text.matches("[0-9]{1,9}"))
                        .orElse(""),
                day(parameters, "from"),
                day(parameters, "to"),
                columns(rated).contains(sort.replaceFirst("^-", "")) ? sort : USUAL,
                Given.first(parameters, Further.PARAMETER));
    }

    ResponsesAsked asked() {
        return new ResponsesAsked(
                search,
                Optional.of(channel).filter(text -> !text.isBlank()),
                Optional.of(state).filter(text -> !text.isEmpty()).map(FINISHED::equals),
                Optional.of(wave).filter(text -> !text.isEmpty()).map(Long::valueOf),
                ResultsWanted.day(from),
                ResultsWanted.day(to),
                sort.endsWith("rating") ? Sort.RATING : Sort.ANSWERED,
                sort.startsWith("-"));
    }

    Sorting sorting(String path, boolean rated) {
        return Sorting.of(address(path), sort, USUAL, columns(rated));
    }

    Optional<String> behind() {
        return after.isBlank() ? Optional.empty() : Optional.of(after);
    }

    public boolean isFiltered() {
        return !(search + channel + state + wave + from + to).isBlank();
    }

    /** Of the whole list, from its beginning. */
    Address address(String path) {
        return Address.of(path)
                .with("q", search)
                .with("channel", channel)
                .with("state", state)
                .with("wave", wave)
                .with("from", from)
                .with("to", to)
                .with(Sorting.PARAMETER, sort.equals(USUAL) ? "" : sort);
    }

    private static Set<String> columns(boolean rated) {
        return rated ? Set.of("answered", "rating") : Set.of("answered");
    }

    private static String day(MultivaluedMap<String, String> parameters, String name) {
        return ResultsWanted.day(Given.first(parameters, name))
                .map(LocalDate::toString)
                .orElse("");
    }
}
