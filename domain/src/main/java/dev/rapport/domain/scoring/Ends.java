package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;

/** What the two ends of a normalisation must be to each other. */
final class Ends {

    private Ends() {}

    static void check(BigDecimal min, BigDecimal max, Function<BigDecimal, Optional<String>> problem) {
        Optional<String> wrong = problem.apply(min).or(() -> problem.apply(max)).or(() -> problemOfPair(min, max));
        if (wrong.isPresent()) {
            throw new IllegalArgumentException("an end " + wrong.get() + ": " + min + ", " + max);
        }
    }

    /** @return why {@code max} cannot be the other end, as the end of a sentence; empty if it can */
    static Optional<String> problemOfPair(BigDecimal min, BigDecimal max) {
        return min.compareTo(max) == 0 ? Optional.of("must differ from min") : Optional.empty();
    }
}
