package dev.rapport.domain.scoring;

import java.math.BigDecimal;

/**
 * The engagement score of a customer by one version of a model on one day, in points; any number, negative too.
 *
 * <p>Points are not a percentage. Compare two scores only when the same version of a model made both.
 *
 * @param points exact, with 9 digits after the point
 */
public record Score(BigDecimal points) implements Comparable<Score> {

    public Score {
        if (points.scale() > Decimals.SCALE && points.stripTrailingZeros().scale() > Decimals.SCALE) {
            throw new IllegalArgumentException("a score has at most 9 digits after the point: " + points);
        }
        points = points.setScale(Decimals.SCALE);
    }

    /** The points as they are shown: with one digit after the point, rounded half-even. Bands are decided on {@link #points}. */
    public BigDecimal shown() {
        return points.setScale(1, Decimals.ROUNDING);
    }

    @Override
    public int compareTo(Score other) {
        return points.compareTo(other.points);
    }
}
