package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.BandColour;
import dev.rapport.domain.scoring.EngagementBand;
import java.util.Locale;

/**
 * A band as it is shown.
 *
 * @param colour a name of {@link BandColour} in lower case
 */
public record BandLabel(String key, String name, String colour) {

    public static BandLabel of(EngagementBand band) {
        return new BandLabel(band.key(), band.name(), band.colour().name().toLowerCase(Locale.ROOT));
    }
}
