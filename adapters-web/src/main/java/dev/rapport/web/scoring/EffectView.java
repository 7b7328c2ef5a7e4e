package dev.rapport.web.scoring;

import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ModelEffect;
import dev.rapport.application.scoring.ModelEffect.Example;
import dev.rapport.application.scoring.ModelEffect.Standing;
import dev.rapport.application.scoring.ModelPreview;
import dev.rapport.application.scoring.ModelPreview.BandCount;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import dev.rapport.web.chart.Histogram;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * The effect of a draft as the page shows it.
 *
 * @param sampled how many customers were looked at
 * @param customers of how many
 * @param version with which it is compared; empty: with none
 */
@TemplateData
record EffectView(
        long sampled,
        long customers,
        Optional<Integer> version,
        List<Row> examples,
        Optional<Row> followed,
        Optional<Histogram> histogram,
        List<BandRow> bands,
        long notScored) {

    /** A customer, now and then. */
    @TemplateData
    record Row(
            String customer,
            String name,
            Optional<BigDecimal> before,
            Optional<Band> bandBefore,
            Optional<BigDecimal> after,
            Optional<Band> bandAfter) {}

    /** @param before empty: there is nothing to compare with, or no such band in it */
    @TemplateData
    record BandRow(Band band, Optional<Long> before, long after) {}

    static EffectView of(ModelEffect effect) {
        ModelPreview sample = effect.sample();
        var before = new BandScale(effect.bandsBefore());
        var after = new BandScale(effect.bandsAfter());
        return new EffectView(
                sample.customers(),
                effect.customers(),
                sample.before().flatMap(ModelPreview.Side::model).map(label -> label.version()),
                effect.examples().stream()
                        .map(example -> row(example, before, after))
                        .toList(),
                effect.followed().map(example -> row(example, before, after)),
                sample.histogram().map(Histogram::of),
                sample.after().bands().stream()
                        .map(count ->
                                new BandRow(after.band(count.band()), before(sample, count.band()), count.customers()))
                        .toList(),
                sample.after().notScored());
    }

    public boolean isAll() {
        return sampled >= customers;
    }

    private static Optional<Long> before(ModelPreview sample, BandLabel band) {
        return sample.before()
                .flatMap(side -> side.bands().stream()
                        .filter(count -> count.band().key().equals(band.key()))
                        .map(BandCount::customers)
                        .findFirst());
    }

    private static Row row(Example example, BandScale before, BandScale after) {
        return new Row(
                example.customer().toString(),
                example.name(),
                example.before().map(Standing::score),
                example.before().map(standing -> before.band(standing.band())),
                example.after().map(Standing::score),
                example.after().map(standing -> after.band(standing.band())));
    }
}
