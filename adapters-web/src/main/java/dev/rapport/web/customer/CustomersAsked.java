package dev.rapport.web.customer;

import dev.rapport.application.scoring.CustomerOverviewQuery;
import dev.rapport.application.scoring.CustomerOverviewQuery.Sort;
import dev.rapport.application.scoring.ModelId;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.list.Address;
import dev.rapport.web.list.Further;
import dev.rapport.web.list.Given;
import dev.rapport.web.list.Sorting;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a list of customers was asked for by its address. What makes no sense is left out rather than refused, since
 * addresses are kept and sent around longer than models keep their bands.
 *
 * @param band a band's key, or {@link CustomerOverviewQuery#NOT_SCORED}; blank: all
 * @param sort a column, with a leading {@code -} when the largest come first
 */
record CustomersAsked(String search, String band, Optional<ModelId> model, String sort, String after) {

    private static final String USUAL = "-score";

    private static final Map<String, Sort> COLUMNS = Map.of(
            "score", Sort.SCORE,
            "change7", Sort.CHANGE_7,
            "change30", Sort.CHANGE_30,
            "name", Sort.NAME,
            "seen", Sort.LAST_SEEN);

    static CustomersAsked of(MultivaluedMap<String, String> parameters) {
        return new CustomersAsked(
                Given.first(parameters, "q"),
                Given.first(parameters, "band"),
                ModelId.parse(Given.first(parameters, "model")),
                Given.first(parameters, Sorting.PARAMETER),
                Given.first(parameters, Further.PARAMETER));
    }

    /** The same without a band that the model doesn't have. */
    CustomersAsked within(BandScale scale) {
        boolean known = scale.has(band) || band.equals(CustomerOverviewQuery.NOT_SCORED);
        return known ? this : new CustomersAsked(search, "", model, sort, after);
    }

    CustomerOverviewQuery query(int limit, Optional<String> from) {
        Sorting sorting = sorting(Address.of("/"));
        return new CustomerOverviewQuery(
                model,
                band.isEmpty() ? Optional.empty() : Optional.of(band),
                COLUMNS.getOrDefault(sorting.by(), Sort.SCORE),
                sorting.descending(),
                search,
                Optional.empty(),
                limit,
                from);
    }

    Optional<String> from() {
        return after.isBlank() ? Optional.empty() : Optional.of(after);
    }

    Sorting sorting(Address address) {
        return Sorting.of(address, sort, USUAL, COLUMNS.keySet());
    }

    /** Of the whole list, from its beginning. */
    Address address(String path) {
        return Address.of(path)
                .with("q", search)
                .with("band", band)
                .with("model", model.map(ModelId::toString).orElse(""))
                .with(Sorting.PARAMETER, sort.equals(USUAL) ? "" : sort);
    }

    public boolean filtered() {
        return !search.isEmpty() || !band.isEmpty();
    }
}
