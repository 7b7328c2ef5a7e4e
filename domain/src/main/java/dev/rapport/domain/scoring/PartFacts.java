package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What all customers together say about one rule or metric on a day.
 *
 * @param window the rule's or metric's
 * @param events that count, in the window
 * @param withoutValue events in the window that don't count because they carry no value
 * @param ever events that count, at any time up to the day
 * @param lastSeen the day of the last of those
 * @param commonest what most scored customers have from it; empty: it is worth nothing, or what customers have varies too much to
 *     be counted
 * @param recentPoints in size, of the last 30 days; 0 of a metric
 */
public record PartFacts(
        Window window,
        long events,
        long withoutValue,
        long ever,
        Optional<LocalDate> lastSeen,
        Optional<Commonest> commonest,
        BigDecimal recentPoints) {

    /**
     * The value that most scored customers share.
     *
     * @param value points of a rule, 0 to 100 of a metric; empty: the metric is left out
     * @param ofRule whether it is a rule's, for which 0 is no news
     */
    public record Commonest(Optional<BigDecimal> value, long customers, boolean ofRule) {

        boolean isRare() {
            return ofRule && value.filter(points -> points.signum() == 0).isPresent();
        }
    }

    Optional<ModelWarning> noData(ModelPart where) {
        return events > 0
                ? Optional.empty()
                : Optional.of(new ModelWarning.NoData(where, window, withoutValue, ever, lastSeen));
    }

    Optional<ModelWarning> hardlyVaries(ModelPart where, long scored) {
        if (events == 0 || scored < ModelFacts.FEWEST_SCORED) {
            return Optional.empty();
        }
        return commonest
                .filter(same -> Math.multiplyExact(same.customers(), 100L) >= ModelFacts.SAME_PERCENT * scored)
                .map(same ->
                        new ModelWarning.HardlyVaries(where, same.value(), same.customers(), scored, same.isRare()));
    }

    Optional<ModelWarning> outOfProportion(ModelPart where, List<PartFacts> all) {
        BigDecimal allPoints = all.stream().map(PartFacts::recentPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal inProportion = allPoints.multiply(BigDecimal.valueOf(ModelWarning.IN_PROPORTION));
        return recentPoints.movePointRight(2).compareTo(inProportion) > 0
                ? Optional.of(new ModelWarning.PointsOutOfProportion(where, recentPoints, allPoints))
                : Optional.empty();
    }
}
