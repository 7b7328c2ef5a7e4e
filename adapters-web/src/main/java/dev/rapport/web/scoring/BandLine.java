package dev.rapport.web.scoring;

import dev.rapport.application.scoring.BandLabel;
import dev.rapport.domain.scoring.BandEdge;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.EngagementShare;
import dev.rapport.web.chart.Band;
import dev.rapport.web.chart.BandScale;
import io.quarkus.qute.TemplateData;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A band and the scores that are in it.
 *
 * @param low where it begins; empty: there is no lower band, as for {@code high}
 */
@TemplateData
record BandLine(Band band, String key, Optional<Edge> low, Optional<Edge> high, EngagementShare share) {

    /** @param included whether a score of exactly {@code at} is in the band */
    @TemplateData
    record Edge(BigDecimal at, boolean included) {}

    /** Highest first. */
    static List<BandLine> of(Bands bands) {
        List<BandLabel> labels = bands.bands().stream().map(BandLabel::of).toList();
        var scale = new BandScale(labels);
        var lines = new ArrayList<BandLine>();
        for (int i = 0; i < labels.size(); i++) {
            lines.addFirst(new BandLine(
                    scale.band(labels.get(i)),
                    labels.get(i).key(),
                    edge(bands, i - 1, BandEdge.Side.ABOVE),
                    edge(bands, i, BandEdge.Side.BELOW),
                    bands.bands().get(i).share()));
        }
        return List.copyOf(lines);
    }

    private static Optional<Edge> edge(Bands bands, int index, BandEdge.Side side) {
        return index < 0 || index >= bands.edges().size()
                ? Optional.empty()
                : Optional.of(bands.edges().get(index)).map(edge -> new Edge(edge.at(), edge.owner() == side));
    }
}
