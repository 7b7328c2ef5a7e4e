package dev.rapport.web.chart;

import dev.rapport.application.scoring.BandLabel;
import dev.rapport.application.scoring.ModelVersion;
import java.util.List;

/**
 * A model's bands as the pages draw them.
 *
 * @param labels lowest first
 */
public record BandScale(List<BandLabel> labels) {

    public BandScale {
        labels = List.copyOf(labels);
    }

    public static BandScale of(ModelVersion version) {
        return new BandScale(
                version.model().bands().bands().stream().map(BandLabel::of).toList());
    }

    /** @throws IllegalArgumentException if the band is not one of these */
    public Band band(BandLabel label) {
        return new Band(label.name(), label.colour(), keys().indexOf(label.key()) + 1, labels.size());
    }

    public boolean has(String key) {
        return keys().contains(key);
    }

    private List<String> keys() {
        return labels.stream().map(BandLabel::key).toList();
    }
}
