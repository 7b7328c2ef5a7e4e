package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What one metric adds to a score, and why.
 *
 * @param measured before it is normalised; empty if it is missing
 * @param normalised 0 to 100, of {@code measured} or what the model says of missing ones; empty if the metric is left out
 * @param weights percent of all metrics that count, together; 100 unless some are left out
 * @param points what the metric adds: {@code weight · normalised / weights}, with 9 digits after the point; 0 if it is left
 *     out
 */
public record MetricContribution(
        Metric metric, Optional<Fraction> measured, Optional<Fraction> normalised, int weights, BigDecimal points)
        implements Contribution {

    public MetricContribution {
        if (normalised.isEmpty() && points.signum() != 0) {
            throw new IllegalArgumentException("what is left out adds nothing: " + points);
        }
    }

    @Override
    public RuleId id() {
        return metric.id();
    }
}
