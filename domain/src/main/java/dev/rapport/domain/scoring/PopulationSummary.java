package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Optional;

/**
 * How all customers stand on one day by one version of a model.
 *
 * @param customers in each band, in the order of the bands
 * @param notScored customers without a number that day; in no band, in no mean
 * @param total exact sum of all scores
 */
public record PopulationSummary(Bands bands, List<Long> customers, long notScored, BigDecimal total) {

    public PopulationSummary {
        customers = List.copyOf(customers);
        if (customers.size() != bands.bands().size()
                || notScored < 0
                || customers.stream().anyMatch(n -> n < 0)) {
            throw new IllegalArgumentException("counts must not be negative, one for each band: " + customers);
        }
    }

    /** Scored or not. */
    public long all() {
        return Math.addExact(scored(), notScored);
    }

    public long scored() {
        return customers.stream().mapToLong(Long::longValue).sum();
    }

    /** @return mean score of the scored customers, rounded half-even to 9 digits; empty if nobody is scored */
    public Optional<BigDecimal> mean() {
        return scored() == 0
                ? Optional.empty()
                : Optional.of(total.divide(BigDecimal.valueOf(scored()), Decimals.SCALE, Decimals.ROUNDING));
    }

    /** @return empty if nobody is scored */
    public Optional<EngagementIndex> index() {
        if (scored() == 0) {
            return Optional.empty();
        }
        var shares = new EnumMap<EngagementShare, Long>(EngagementShare.class);
        Arrays.stream(EngagementShare.values()).forEach(share -> shares.put(share, 0L));
        for (int i = 0; i < customers.size(); i++) {
            shares.merge(bands.bands().get(i).share(), customers.get(i), Long::sum);
        }
        return Optional.of(new EngagementIndex(shares));
    }

    /** Counts customers one by one, in any order. Not for several threads: give each its own and {@link #add} them. */
    public static final class Counter {

        private final Bands bands;
        private final long[] customers;
        private long notScored;
        private BigDecimal total = Decimals.ZERO;

        public Counter(Bands bands) {
            this.bands = bands;
            this.customers = new long[bands.bands().size()];
        }

        public void scored(Score score) {
            customers[bands.indexOf(score)]++;
            total = total.add(score.points());
        }

        public void notScored() {
            notScored++;
        }

        /** Adds the customers of another count by the same bands. */
        public void add(PopulationSummary other) {
            if (!other.bands.equals(bands)) {
                throw new IllegalArgumentException("counted by other bands: " + other.bands);
            }
            for (int i = 0; i < customers.length; i++) {
                customers[i] += other.customers.get(i);
            }
            notScored += other.notScored;
            total = total.add(other.total);
        }

        public PopulationSummary summary() {
            var counts = new ArrayList<Long>();
            Arrays.stream(customers).forEach(counts::add);
            return new PopulationSummary(bands, counts, notScored, total);
        }
    }
}
