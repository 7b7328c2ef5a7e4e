package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * How measured numbers are spread: the five-number summary, each rounded half-even to 6 digits after the point.
 *
 * @param n how many numbers, 1 or more
 * @param min the least of them
 * @param lowerQuartile the 25th percentile
 * @param median the 50th percentile
 * @param upperQuartile the 75th percentile
 * @param max the greatest
 */
public record Distribution(
        int n, BigDecimal min, BigDecimal lowerQuartile, BigDecimal median, BigDecimal upperQuartile, BigDecimal max) {

    private static final int DIGITS = 6;

    /** @return empty if there are no numbers */
    public static Optional<Distribution> of(List<Fraction> numbers) {
        return numbers.isEmpty()
                ? Optional.empty()
                : Optional.of(ofSorted(numbers.stream().sorted().toList()));
    }

    /** @return empty if there are no scores */
    public static Optional<Distribution> ofScores(Collection<BigDecimal> scores) {
        List<BigDecimal> ascending = scores.stream().sorted().toList();
        return ascending.isEmpty()
                ? Optional.empty()
                : Optional.of(ofSorted(new AbstractList<>() {
                    @Override
                    public Fraction get(int index) {
                        return Fraction.of(ascending.get(index));
                    }

                    @Override
                    public int size() {
                        return ascending.size();
                    }
                }));
    }

    static Distribution ofSorted(List<Fraction> ascending) {
        return new Distribution(
                ascending.size(),
                percentile(ascending, 0),
                percentile(ascending, 25),
                percentile(ascending, 50),
                percentile(ascending, 75),
                percentile(ascending, 100));
    }

    /**
     * The number below which {@code percent} of them lie, on the straight line between its neighbours.
     *
     * <pre>
     * h = (n − 1) · percent / 100
     * percentile = x[⌊h⌋] + (h − ⌊h⌋) · (x[⌊h⌋ + 1] − x[⌊h⌋])      x ascending, from 0; exact, then rounded
     * </pre>
     *
     * @see <a href="https://doi.org/10.2307/2684934">Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996</a>, type
     *     7, which is the default of R
     * @param ascending at least one number
     * @param percent 0 to 100
     */
    static BigDecimal percentile(List<Fraction> ascending, int percent) {
        long hundredths = (ascending.size() - 1L) * percent;
        int below = (int) (hundredths / 100);
        Fraction lower = ascending.get(below);
        Fraction upper = ascending.get(Math.min(below + 1, ascending.size() - 1));
        Fraction part = Fraction.of(hundredths % 100).dividedBy(Fraction.HUNDRED);
        return lower.plus(upper.minus(lower).times(part)).rounded(DIGITS);
    }
}
