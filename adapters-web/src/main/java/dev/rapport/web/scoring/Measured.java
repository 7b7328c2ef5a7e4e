package dev.rapport.web.scoring;

import dev.rapport.application.scoring.BandCountsOfDay.IndexShares;
import dev.rapport.application.scoring.ModelPreview.Side;
import dev.rapport.domain.scoring.Distribution;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One number about all customers, before and after.
 *
 * @param what names it
 * @param unit {@code customers}, {@code points}, or {@code percent}, 0 to 100
 * @param before empty: nobody is scored, or there is nothing to compare with
 */
@TemplateData
record Measured(String what, String unit, Optional<BigDecimal> before, Optional<BigDecimal> after) {

    /** Empty unless both are there. */
    public Optional<BigDecimal> difference() {
        return before.flatMap(from -> after.map(to -> to.subtract(from)));
    }

    /** Of a number in percent: 0 to 1. */
    public BigDecimal share(Optional<BigDecimal> percent) {
        return percent.orElseThrow().movePointLeft(2);
    }

    static List<Measured> of(Optional<Side> before, Side after) {
        var both = new Sides(before, after);
        return List.of(
                both.of("scored", "customers", side -> Optional.of(BigDecimal.valueOf(side.scored()))),
                both.of("not-scored", "customers", side -> Optional.of(BigDecimal.valueOf(side.notScored()))),
                both.of("mean", "points", Side::mean),
                both.spread("min", Distribution::min),
                both.spread("lower-quartile", Distribution::lowerQuartile),
                both.spread("median", Distribution::median),
                both.spread("upper-quartile", Distribution::upperQuartile),
                both.spread("max", Distribution::max),
                both.share("engaged", IndexShares::engaged),
                both.share("responsive", IndexShares::responsive),
                both.share("not-engaged", IndexShares::notEngaged));
    }

    private record Sides(Optional<Side> before, Side after) {

        Measured of(String what, String unit, Function<Side, Optional<BigDecimal>> number) {
            return new Measured(what, unit, before.flatMap(number), number.apply(after));
        }

        Measured spread(String what, Function<Distribution, BigDecimal> number) {
            return of(what, "points", side -> side.distribution().map(number));
        }

        Measured share(String what, Function<IndexShares, BigDecimal> number) {
            return of(what, "percent", side -> side.index().map(number));
        }
    }
}
