package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * The bands of a model: they cover every number, and every score is in exactly one.
 *
 * @param bands 1 to 20, the lowest first, no two with the same key
 * @param edges one between each band and the next, ascending
 */
public record Bands(List<EngagementBand> bands, List<BandEdge> edges) {

    /** The most bands of a model. */
    public static final int MOST_BANDS = 20;

    /** Below 0, to 40, to 70, to 100, above. 0 belongs to the band above; 40, 70 and 100 to the band below. */
    public static final Bands DEFAULT = new Bands(
            List.of(
                    new EngagementBand("churn_risk", "Churn risk", BandColour.RED, EngagementShare.NOT_ENGAGED),
                    new EngagementBand(
                            "very_disengaged", "Very disengaged", BandColour.ORANGE, EngagementShare.NOT_ENGAGED),
                    new EngagementBand(
                            "somewhat_engaged", "Somewhat engaged", BandColour.YELLOW, EngagementShare.RESPONSIVE),
                    new EngagementBand("highly_engaged", "Highly engaged", BandColour.TEAL, EngagementShare.ENGAGED),
                    new EngagementBand("power_user", "Power user", BandColour.BLUE, EngagementShare.ENGAGED)),
            List.of(
                    new BandEdge(BigDecimal.ZERO, BandEdge.Side.ABOVE),
                    new BandEdge(new BigDecimal(40), BandEdge.Side.BELOW),
                    new BandEdge(new BigDecimal(70), BandEdge.Side.BELOW),
                    new BandEdge(new BigDecimal(100), BandEdge.Side.BELOW)));

    public Bands {
        bands = List.copyOf(bands);
        edges = List.copyOf(edges);
        if (bands.isEmpty() || bands.size() > MOST_BANDS || edges.size() != bands.size() - 1) {
            throw new IllegalArgumentException("1 to 20 bands need one edge between each two: " + bands.size()
                    + " bands, " + edges.size() + " edges");
        }
        for (int i = 1; i < edges.size(); i++) {
            if (edges.get(i - 1).at().compareTo(edges.get(i).at()) >= 0) {
                throw new IllegalArgumentException("edges must ascend: " + edges);
            }
        }
        var keys = new HashSet<String>();
        for (EngagementBand band : bands) {
            if (!keys.add(band.key())) {
                throw new IllegalArgumentException("two bands with the key " + band.key());
            }
        }
    }

    /** Decided on the exact score: 40.000000001 is above 40, although it is shown as 40.0. */
    public EngagementBand of(Score score) {
        return bands.get(indexOf(score));
    }

    /** From 0, the lowest band. */
    int indexOf(Score score) {
        int band = 0;
        while (band < edges.size() && edges.get(band).isBelow(score)) {
            band++;
        }
        return band;
    }
}
