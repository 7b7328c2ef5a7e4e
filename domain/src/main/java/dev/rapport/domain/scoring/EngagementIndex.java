package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Which shares of the scored customers are engaged, responsive and not engaged. The denominator is the scored
 * customers; who is not scored is in none of the three.
 *
 * @param customers by share, each share named, each 0 or more, at least one customer in all
 */
public record EngagementIndex(Map<EngagementShare, Long> customers) {

    private static final long TENTHS = 1_000;

    public EngagementIndex {
        if (customers.size() != EngagementShare.values().length
                || customers.values().stream().anyMatch(n -> n < 0)
                || customers.values().stream().allMatch(n -> n == 0)) {
            throw new IllegalArgumentException("an index needs three counts and at least one customer: " + customers);
        }
        customers = Map.copyOf(customers);
    }

    public long scored() {
        return customers.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The shares in percent with one digit after the point, adding up to exactly 100.0: each is rounded down, and the
     * tenths that are then missing go to the shares that lost most (largest remainder; on a tie the more engaged).
     */
    public Map<EngagementShare, BigDecimal> percent() {
        long scored = scored();
        var tenths = new EnumMap<EngagementShare, Long>(EngagementShare.class);
        customers.forEach((share, n) -> tenths.put(share, Math.multiplyExact(n, TENTHS) / scored));
        long missing =
                TENTHS - tenths.values().stream().mapToLong(Long::longValue).sum();
        List<EngagementShare> byLoss = Arrays.stream(EngagementShare.values())
                .sorted(Comparator.comparingLong((EngagementShare share) -> count(share) * TENTHS % scored)
                        .reversed())
                .toList();
        byLoss.stream().limit(missing).forEach(share -> tenths.merge(share, 1L, Long::sum));
        var percent = new EnumMap<EngagementShare, BigDecimal>(EngagementShare.class);
        tenths.forEach((share, n) -> percent.put(share, BigDecimal.valueOf(n, 1)));
        return percent;
    }

    private long count(EngagementShare share) {
        return customers.getOrDefault(share, 0L);
    }
}
