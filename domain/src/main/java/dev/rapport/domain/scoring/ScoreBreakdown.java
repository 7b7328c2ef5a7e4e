package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * A score with its explanation: the contributions add up to the score exactly.
 *
 * @param contributions one per rule or metric, in the order of the model's, metrics that are left out included
 */
public record ScoreBreakdown(Score score, EngagementBand band, List<Contribution> contributions) {

    public ScoreBreakdown {
        contributions = List.copyOf(contributions);
        if (sum(contributions).compareTo(score.points()) != 0) {
            throw new IllegalArgumentException("contributions do not add up to " + score.points());
        }
    }

    static ScoreBreakdown of(List<? extends Contribution> contributions, Bands bands) {
        Score score = scoreOf(contributions);
        return new ScoreBreakdown(score, bands.of(score), List.copyOf(contributions));
    }

    static Score scoreOf(List<? extends Contribution> contributions) {
        return new Score(sum(contributions));
    }

    private static BigDecimal sum(List<? extends Contribution> contributions) {
        return contributions.stream().map(Contribution::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
