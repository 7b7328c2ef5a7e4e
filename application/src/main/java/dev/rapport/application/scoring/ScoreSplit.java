package dev.rapport.application.scoring;

import dev.rapport.application.scoring.BandCountsOfDay.IndexShares;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The customers of one day in groups.
 *
 * @param by what they are grouped by
 * @param bands lowest first
 * @param groups at most 100, and the one without a key: months from the earliest on, others the largest first
 * @param others the groups that are too many, together; empty: there are none
 * @param total everybody
 */
public record ScoreSplit(
        ModelLabel model,
        LocalDate day,
        String by,
        List<BandLabel> bands,
        List<Group> groups,
        Optional<Others> others,
        Counts total) {

    public ScoreSplit {
        bands = List.copyOf(bands);
        groups = List.copyOf(groups);
    }

    /** @param key empty: it is not known of these customers on the day */
    public record Group(Optional<String> key, Counts counts) {}

    /** @param groups how many they are */
    public record Others(int groups, Counts counts) {}

    /**
     * Some of the customers.
     *
     * @param customers scored or not
     * @param bands customers by the band's key, lowest band first, every band
     * @param mean of the scored customers' scores, in points, rounded half-even to 9 digits; empty if there are none
     * @param index empty if nobody is scored
     */
    public record Counts(
            long customers,
            long scored,
            long notScored,
            Map<String, Long> bands,
            Optional<BigDecimal> mean,
            Optional<IndexShares> index) {

        public Counts {
            bands = Collections.unmodifiableMap(new LinkedHashMap<>(bands));
        }
    }
}
