package dev.rapport.web.transfer;

import dev.rapport.application.transfer.ImportState;
import dev.rapport.application.transfer.ImportsAsked;
import dev.rapport.application.transfer.ImportsAsked.Sort;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.ShortList;
import dev.rapport.web.list.Sorting;
import io.quarkus.qute.TemplateData;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which imports the page is asked for. What can't be read is as if it were left out.
 *
 * @param state as the API writes it; empty: whichever
 * @param sort a column, with a leading {@code -} when the largest come first
 */
@TemplateData
record ImportsWanted(String search, String state, String sort, String after) {

    private static final String USUAL = "-begun";

    private static final Map<String, Sort> COLUMNS = Map.of(
            "begun", Sort.BEGUN,
            "file", Sort.FILE,
            "accepted", Sort.ACCEPTED,
            "duplicates", Sort.DUPLICATES,
            "refused", Sort.REFUSED);

    static ImportsWanted of(MultivaluedMap<String, String> parameters) {
        return new ImportsWanted(
                Given.first(parameters, ShortList.SEARCH),
                ImportState.of(Given.first(parameters, "state"))
                        .map(ImportState::toString)
                        .orElse(""),
                Given.first(parameters, Sorting.PARAMETER),
                Given.first(parameters, Further.PARAMETER));
    }

    ImportsAsked asked() {
        Sorting sorting = sorting();
        return new ImportsAsked(
                search, ImportState.of(state), COLUMNS.getOrDefault(sorting.by(), Sort.BEGUN), sorting.descending());
    }

    Sorting sorting() {
        return Sorting.of(address(ImportsPage.HERE), sort, USUAL, COLUMNS.keySet());
    }

    Optional<String> behind() {
        return Optional.of(after).filter(text -> !text.isEmpty());
    }

    public boolean isFiltered() {
        return !search.isEmpty() || !state.isEmpty();
    }

    /** Of the whole list, from its beginning. */
    Address address(String path) {
        return Address.of(path)
                .with(ShortList.SEARCH, search)
                .with("state", state)
                .with(Sorting.PARAMETER, sort.equals(USUAL) ? "" : sort);
    }
}
