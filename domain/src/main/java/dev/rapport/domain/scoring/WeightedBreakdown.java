package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A score with its explanation: the contributions add up to the score exactly.
 *
 * @param contributions one per metric, in the order of the model's metrics, those left out included
 */
public record WeightedBreakdown(Score score, EngagementBand band, List<MetricContribution> contributions) {

    public WeightedBreakdown {
        contributions = List.copyOf(contributions);
        if (sum(contributions).compareTo(score.points()) != 0) {
            throw new IllegalArgumentException("contributions do not add up to " + score.points());
        }
    }

    static WeightedBreakdown of(List<MetricContribution> contributions, Bands bands) {
        Score score = scoreOf(contributions);
        return new WeightedBreakdown(score, bands.of(score), contributions);
    }

    static Score scoreOf(List<MetricContribution> contributions) {
        return new Score(sum(contributions));
    }

    private static BigDecimal sum(List<MetricContribution> contributions) {
        return contributions.stream().map(MetricContribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
