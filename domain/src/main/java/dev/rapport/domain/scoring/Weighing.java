package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the metrics of a model add, when each is normalised or left out. */
final class Weighing {

    private final List<MetricFormula> formulas;

    Weighing(List<MetricFormula> formulas) {
        this.formulas = formulas;
    }

    /**
     * @param normalised one per metric; empty if it is left out
     * @return one per metric, 0 for those left out; empty if all are
     */
    Optional<List<BigDecimal>> points(List<Optional<Fraction>> normalised) {
        int weights = weights(normalised);
        if (weights == 0) {
            return Optional.empty();
        }
        var points = new ArrayList<BigDecimal>(formulas.size());
        for (int i = 0; i < formulas.size(); i++) {
            Optional<Fraction> counted = normalised.get(i);
            points.add(counted.isPresent() ? formulas.get(i).adds(counted.get(), weights) : Decimals.ZERO);
        }
        return Optional.of(points);
    }

    /** @return percent of all metrics that are not left out, together */
    int weights(List<Optional<Fraction>> normalised) {
        int weights = 0;
        for (int i = 0; i < formulas.size(); i++) {
            weights += normalised.get(i).isPresent() ? formulas.get(i).metric().weight() : 0;
        }
        return weights;
    }

    /** @param points one per metric */
    static Score sum(List<BigDecimal> points) {
        return new Score(points.stream().reduce(Decimals.ZERO, BigDecimal::add));
    }
}
