package dev.rapport.application.scoring;

import java.util.List;

/**
 * Customers by band and day.
 *
 * @param bands lowest first
 * @param days oldest first
 */
public record BandCountSeries(ModelLabel model, List<BandLabel> bands, List<BandCountsOfDay> days) {

    public BandCountSeries {
        bands = List.copyOf(bands);
        days = List.copyOf(days);
    }
}
