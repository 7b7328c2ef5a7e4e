package dev.rapport.application.scoring;

import dev.rapport.domain.customer.CustomerId;
import dev.rapport.domain.scoring.Score;
import dev.rapport.domain.scoring.ScoringModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a model that is being written would do, seen on a few customers.
 *
 * @param customers how many there are in all; {@link ModelPreview#customers} of {@code sample} says how many were looked at
 * @param sample as if there were no others
 * @param examples one high, one in the middle and one low in the present order; fewer if fewer are scored
 * @param followed the customer that was asked for; empty: nobody was, or there is no such customer
 * @param bandsBefore lowest first; none if there is nothing to compare with
 * @param bandsAfter lowest first
 */
public record ModelEffect(
        long customers,
        ModelPreview sample,
        List<Example> examples,
        Optional<Example> followed,
        List<BandLabel> bandsBefore,
        List<BandLabel> bandsAfter) {

    public ModelEffect {
        examples = List.copyOf(examples);
        bandsBefore = List.copyOf(bandsBefore);
        bandsAfter = List.copyOf(bandsAfter);
    }

    /**
     * One customer before and after.
     *
     * @param name what people call the customer
     * @param before empty: not scored, or there is nothing to compare with
     * @param after empty: not scored
     */
    public record Example(CustomerId customer, String name, Optional<Standing> before, Optional<Standing> after) {}

    /** A score and the band that it is in. */
    public record Standing(BigDecimal score, BandLabel band) {

        static Standing of(Score score, ScoringModel model) {
            return new Standing(score.points(), BandLabel.of(model.bands().of(score)));
        }
    }
}
