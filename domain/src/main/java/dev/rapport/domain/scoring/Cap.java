package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/** The most that a rule may add, or take away: caps limit the size of points, whatever their sign. */
public sealed interface Cap {

    static Cap none() {
        return new None();
    }

    static Cap of(String points) {
        return new AtMost(new BigDecimal(points));
    }

    /** The points, or the nearest ones that the cap allows. */
    BigDecimal limit(BigDecimal points);

    /** Everything counts. */
    record None() implements Cap {

        @Override
        public BigDecimal limit(BigDecimal points) {
            return points;
        }
    }

    /** @param points above 0 and below 10¹², at most 6 digits after the point */
    record AtMost(BigDecimal points) implements Cap {

        public AtMost {
            Optional<String> problem = problem(points);
            if (problem.isPresent()) {
                throw new IllegalArgumentException("a cap " + problem.get() + ": " + points);
            }
            points = Decimals.plain(points);
        }

        static Optional<String> problem(BigDecimal points) {
            return points.signum() > 0 ? Decimals.problem(points) : Optional.of("must be greater than 0");
        }

        @Override
        public BigDecimal limit(BigDecimal uncapped) {
            return Decimals.limited(uncapped, points);
        }
    }
}
