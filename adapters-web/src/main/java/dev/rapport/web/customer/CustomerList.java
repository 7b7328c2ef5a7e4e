package dev.rapport.web.customer;

import dev.rapport.application.refusal.NotFound;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.CustomerOverview;
import dev.rapport.application.scoring.CustomerOverviewPage;
import dev.rapport.application.scoring.CustomerOverviewQuery;
import dev.rapport.application.scoring.CustomerOverviews;
import dev.rapport.application.scoring.ModelChoice;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ModelVersion;
import dev.rapport.application.scoring.ScoreTrend.ScoreOfDay;
import dev.rapport.application.scoring.ScoreTrends;
import dev.rapport.application.scoring.ScoringModels;
import dev.rapport.domain.access.Workspace;
import dev.rapport.domain.customer.CustomerId;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.chart.Sparkline;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Reads the list of customers as the page shows it. */
@ApplicationScoped
class CustomerList {

    private static final int SIZE = 50;

    // Every other day: half the work, and no eye tells the difference at this size.
    private static final int LINE_DAYS = 30;
    private static final int LINE_STEP = 2;

    private final CustomerOverviews overviews;
    private final ScoreTrends trends;
    private final ScoringModels models;

    CustomerList(CustomerOverviews overviews, ScoreTrends trends, ScoringModels models) {
        this.overviews = overviews;
        this.trends = trends;
        this.models = models;
    }

    /** @param more whether there are more than {@code customers} */
    record Found(List<FoundCustomer> customers, boolean more) {

        private static final int MOST = 8;
        private static final Found NOBODY = new Found(List.of(), false);
    }

    /**
     * Those with {@code text} in a name, an e-mail address or an id, who was seen last first; nobody as long as there is no
     * text, or no model to list them by.
     */
    Found find(Workspace workspace, String text) {
        if (text.isEmpty()) {
            return Found.NOBODY;
        }
        try {
            CustomerOverviewPage page = overviews.page(
                    workspace,
                    new CustomerOverviewQuery(
                            Optional.empty(),
                            Optional.empty(),
                            CustomerOverviewQuery.Sort.LAST_SEEN,
                            true,
                            text,
                            Optional.empty(),
                            Found.MOST,
                            Optional.empty()));
            return new Found(
                    page.customers().stream()
                            .map(customer -> new FoundCustomer(customer.id(), customer.title(), under(customer)))
                            .toList(),
                    page.next().isPresent());
        } catch (NotFound nothingToListBy) {
            return Found.NOBODY;
        }
    }

    List<ModelVersion> models(Workspace workspace) {
        return models.current(workspace.id());
    }

    /** The bands of the model that is asked for, else of the primary one. */
    BandScale scale(List<ModelVersion> current, CustomersAsked asked) {
        return current.stream()
                .filter(version ->
                        asked.model().map(version.label().id()::equals).orElse(version.primary()))
                .findFirst()
                .map(BandScale::of)
                .orElse(new BandScale(List.of()));
    }

    CustomerOverviewPage page(Workspace workspace, CustomersAsked asked) {
        return overviews.page(workspace, asked.query(SIZE, asked.from()));
    }

    List<CustomerRow> rows(Workspace workspace, CustomerOverviewPage page, BandScale scale) {
        Map<CustomerId, List<ScoreOfDay>> lines = trends.each(
                workspace,
                page.customers().stream().map(CustomerOverview::id).toList(),
                choice(page.model()),
                lineDays(page.day()));
        return page.customers().stream()
                .map(customer -> new CustomerRow(
                        customer.id(),
                        customer.title(),
                        under(customer),
                        customer.score(),
                        customer.band().flatMap(band -> band(band, scale)),
                        customer.change7(),
                        customer.change30(),
                        customer.lastSeen().map(workspace::dayOf),
                        line(lines.getOrDefault(customer.id(), List.of()))))
                .toList();
    }

    static ModelChoice choice(ModelLabel label) {
        return new ModelChoice(Optional.of(label.id()), Optional.of(label.version()));
    }

    /** The list may still be made by the version before the one whose bands we know. */
    private static Optional<Band> band(BandLabel label, BandScale scale) {
        return scale.has(label.key())
                ? Optional.of(scale.band(label))
                : Optional.of(new Band(label.name(), label.colour(), 1, 1));
    }

    private static String under(CustomerOverview customer) {
        return Stream.of(customer.email(), customer.userId())
                .flatMap(Optional::stream)
                .filter(other -> !other.equals(customer.title()))
                .findFirst()
                .orElse("");
    }

    private static List<LocalDate> lineDays(LocalDate last) {
        return IntStream.rangeClosed(0, LINE_DAYS / LINE_STEP)
                .mapToObj(step -> last.minusDays(LINE_DAYS - (long) step * LINE_STEP))
                .toList();
    }

    private static Sparkline line(List<ScoreOfDay> days) {
        List<OptionalDouble> values = days.stream()
                .map(day -> day.score().map(BigDecimal::doubleValue))
                .map(score -> score.map(OptionalDouble::of).orElse(OptionalDouble.empty()))
                .toList();
        return Sparkline.of(values, 96, 24);
    }
}
