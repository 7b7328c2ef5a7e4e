package dev.rapport.application.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the customers of one day are spread.
 *
 * @param customers by the band's key, lowest band first, every band
 * @param scored all of {@code customers}
 * @param notScored all other customers that there are, those who came later, too; outside of everything else
 * @param mean of the scored customers' scores, in points, rounded half-even to 9 digits; empty if there are none
 * @param index empty if nobody is scored
 */
public record BandCountsOfDay(
        LocalDate day,
        Map<String, Long> customers,
        long scored,
        long notScored,
        Optional<BigDecimal> mean,
        Optional<IndexShares> index) {

    public BandCountsOfDay {
        customers = Collections.unmodifiableMap(new LinkedHashMap<>(customers));
    }

    /**
     * The engagement index: shares of the scored customers in percent that add up to 100.
     *
     * @param engaged 0 to 100 with one digit after the point, as are the others
     */
    public record IndexShares(BigDecimal engaged, BigDecimal responsive, BigDecimal notEngaged) {}
}
