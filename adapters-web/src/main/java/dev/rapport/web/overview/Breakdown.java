package dev.rapport.web.overview;

import dev.rapport.application.scoring.BandCountsOfDay.IndexShares;
import dev.rapport.application.scoring.ModelLabel;
import dev.rapport.application.scoring.ScoreSplit;
import dev.rapport.application.scoring.ScoreSplit.Counts;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.chart.Bar;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The customers in groups, as the page shows them.
 *
 * @param groups the others that are too many last
 */
@TemplateData
record Breakdown(ModelLabel model, LocalDate day, List<Row> groups, Row total) {

    /**
     * A group.
     *
     * @param key empty: it is not known, or these are other groups together, or all
     * @param others how many groups are together here; 0: it is one
     * @param spread over the bands, lowest first
     * @param index empty if nobody is scored, and so is {@code mean}
     */
    @TemplateData
    record Row(
            Optional<String> key,
            int others,
            long customers,
            long notScored,
            List<Piece> spread,
            Optional<Index> index,
            Optional<BigDecimal> mean) {

        /** Bands with somebody in them. */
        public List<Piece> peopled() {
            return spread.stream().filter(piece -> piece.customers() > 0).toList();
        }
    }

    /** Who of a group is in one band. */
    @TemplateData
    record Piece(Band band, long customers, Bar bar) {}

    /** Shares of the scored customers, each 0 to 1. */
    @TemplateData
    record Index(BigDecimal engaged, BigDecimal responsive, BigDecimal notEngaged) {}

    static Breakdown of(ScoreSplit split) {
        var scale = new BandScale(split.bands());
        List<Band> bands = split.bands().stream().map(scale::band).toList();
        return new Breakdown(
                split.model(),
                split.day(),
                Stream.concat(
                                split.groups().stream().map(group -> row(group.key(), 0, group.counts(), bands)),
                                split.others().stream()
                                        .map(others -> row(Optional.empty(), others.groups(), others.counts(), bands)))
                        .toList(),
                row(Optional.empty(), 0, split.total(), bands));
    }

    private static Row row(Optional<String> key, int others, Counts counts, List<Band> bands) {
        List<Long> customers = List.copyOf(counts.bands().values());
        List<Bar> bars = Bar.stacked(customers.stream().map(Long::doubleValue).toList());
        return new Row(
                key,
                others,
                counts.customers(),
                counts.notScored(),
                IntStream.range(0, bands.size())
                        .mapToObj(i -> new Piece(bands.get(i), customers.get(i), bars.get(i)))
                        .toList(),
                counts.index().map(Breakdown::index),
                counts.mean());
    }

    private static Index index(IndexShares percent) {
        return new Index(
                percent.engaged().movePointLeft(2),
                percent.responsive().movePointLeft(2),
                percent.notEngaged().movePointLeft(2));
    }
}
