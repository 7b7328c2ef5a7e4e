package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Where one band ends and the next begins.
 *
 * @param at below 10¹² in size, at most 6 digits after the point
 * @param owner the side that a score of exactly {@code at} belongs to
 */
public record BandEdge(BigDecimal at, Side owner) {

    /** The band that ends at an edge, or the one that begins there. */
    public enum Side {
        BELOW,
        ABOVE
    }

    public BandEdge {
        Optional<String> problem = Decimals.problem(at);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("a band's edge " + problem.get() + ": " + at);
        }
        at = Decimals.plain(at);
    }

    boolean isBelow(Score score) {
        int order = score.points().compareTo(at);
        return order > 0 || (order == 0 && owner == Side.ABOVE);
    }
}
