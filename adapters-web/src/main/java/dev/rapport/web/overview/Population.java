package dev.rapport.web.overview;

import dev.rapport.application.scoring.BandCountSeries;
import dev.rapport.application.scoring.BandCountsOfDay;
import dev.rapport.application.scoring.BandCountsOfDay.IndexShares;
import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.chart.Bar;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The customers by band, now and over the last months.
 *
 * @param now the newest day that there are counts of; empty: none yet
 * @param bands highest first; empty if {@code now} is
 * @param scale lowest first, as the columns of {@code days}
 */
@TemplateData
record Population(
        ModelLabel model, Optional<Now> now, List<BandRow> bands, List<Band> scale, List<BandCountsOfDay> days) {

    static final int WEEK = 7;

    /**
     * Everybody on one day.
     *
     * @param index the engagement index; empty if nobody is scored
     */
    @TemplateData
    record Now(LocalDate day, long scored, long notScored, Optional<Index> index) {}

    record Index(Part engaged, Part responsive, Part notEngaged) {}

    /**
     * A share of the scored customers.
     *
     * @param share 0 to 1
     * @param change over 7 days in percentage points; empty if there was no such share
     */
    @TemplateData
    record Part(BigDecimal share, Optional<BigDecimal> change) {}

    /** @param change over 7 days in customers; empty if there are no counts of then */
    record BandRow(Band band, String key, long customers, Optional<Long> change, Bar bar) {}

    static Population of(BandCountSeries series) {
        var scale = new BandScale(series.bands());
        List<Band> bands = series.bands().stream().map(scale::band).toList();
        if (series.days().isEmpty()) {
            return new Population(series.model(), Optional.empty(), List.of(), bands, List.of());
        }
        BandCountsOfDay last = series.days().getLast();
        Optional<BandCountsOfDay> before = series.days().stream()
                .filter(day -> day.day().equals(last.day().minusDays(WEEK)))
                .findFirst();
        return new Population(
                series.model(),
                Optional.of(new Now(last.day(), last.scored(), last.notScored(), index(last, before))),
                rows(series.bands(), bands, last, before),
                bands,
                series.days());
    }

    private static Optional<Index> index(BandCountsOfDay now, Optional<BandCountsOfDay> before) {
        Optional<IndexShares> earlier = before.flatMap(BandCountsOfDay::index);
        return now.index()
                .map(shares -> new Index(
                        part(shares, earlier, IndexShares::engaged),
                        part(shares, earlier, IndexShares::responsive),
                        part(shares, earlier, IndexShares::notEngaged)));
    }

    private static Part part(IndexShares now, Optional<IndexShares> before, Function<IndexShares, BigDecimal> percent) {
        return new Part(
                percent.apply(now).movePointLeft(2),
                before.map(percent).map(earlier -> percent.apply(now).subtract(earlier)));
    }

    private static List<BandRow> rows(
            List<BandLabel> labels, List<Band> bands, BandCountsOfDay now, Optional<BandCountsOfDay> before) {
        List<Bar> bars = Bar.fromZero(
                labels.stream().map(label -> (double) customers(now, label)).toList());
        var rows = new ArrayList<BandRow>();
        for (int i = 0; i < labels.size(); i++) {
            BandLabel label = labels.get(i);
            long customers = customers(now, label);
            rows.addFirst(new BandRow(
                    bands.get(i),
                    label.key(),
                    customers,
                    before.map(earlier -> customers - customers(earlier, label)),
                    bars.get(i)));
        }
        return List.copyOf(rows);
    }

    private static long customers(BandCountsOfDay day, BandLabel label) {
        return day.customers().getOrDefault(label.key(), 0L);
    }
}
