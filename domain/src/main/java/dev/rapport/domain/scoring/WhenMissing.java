package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/** What becomes of a metric that cannot be measured, because the customer never did anything of the kind. */
public sealed interface WhenMissing {

    /** @return 0 to 100, in place of the normalised number; empty if the metric does not count at all */
    Optional<Fraction> normalised();

    /** 0 of 100, whatever the normalisation says of 0. */
    record Zero() implements WhenMissing {

        @Override
        public Optional<Fraction> normalised() {
            return Optional.of(Fraction.ZERO);
        }
    }

    /** The metric is left out, and the weights of the others are scaled up to 100 %. */
    record LeftOut() implements WhenMissing {

        @Override
        public Optional<Fraction> normalised() {
            return Optional.empty();
        }
    }

    /** @param points 0 to 100, at most 6 digits after the point */
    record Fixed(BigDecimal points) implements WhenMissing {

        public Fixed {
            Optional<String> problem = Decimals.problemOfShare(points);
            if (problem.isPresent()) {
                throw new IllegalArgumentException("points for what is missing " + problem.get() + ": " + points);
            }
            points = Decimals.plain(points);
        }

        @Override
        public Optional<Fraction> normalised() {
            return Optional.of(Fraction.of(points));
        }
    }
}
