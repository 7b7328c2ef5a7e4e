package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandsTest {

    private static final EngagementBand LOW =
            new EngagementBand("low", "Low", BandColour.GREY, EngagementShare.NOT_ENGAGED);
    private static final EngagementBand HIGH =
            new EngagementBand("high", "High", BandColour.BLUE, EngagementShare.ENGAGED);

    @ParameterizedTest(name = "{0} points are {1}")
    @CsvSource({
        "-1000000000, churn_risk",
        "-0.000000001, churn_risk",
        "0, very_disengaged",
        "40, very_disengaged",
        "40.000000001, somewhat_engaged",
        "70, somewhat_engaged",
        "70.000000001, highly_engaged",
        "100, highly_engaged",
        "100.000000001, power_user",
        "100000000000, power_user"
    })
    void the_default_bands_own_their_edges_as_published(String points, String band) {
        assertThat(Bands.DEFAULT.of(score(points)).key()).isEqualTo(band);
    }

    @Test
    void a_band_is_decided_on_the_exact_score_and_not_on_the_shown_one() {
        assertThat(score("40.04").shown()).isEqualTo(new BigDecimal("40.0"));
        assertThat(Bands.DEFAULT.of(score("40.04")).key()).isEqualTo("somewhat_engaged");
    }

    @Test
    void a_single_band_holds_every_score() {
        var bands = new Bands(List.of(LOW), List.of());

        assertThat(bands.of(score("-5"))).isEqualTo(LOW);
        assertThat(bands.of(score("5"))).isEqualTo(LOW);
    }

    @Test
    void an_edge_may_belong_to_either_side() {
        var below = new Bands(List.of(LOW, HIGH), List.of(new BandEdge(BigDecimal.TEN, BandEdge.Side.BELOW)));
        var above = new Bands(List.of(LOW, HIGH), List.of(new BandEdge(BigDecimal.TEN, BandEdge.Side.ABOVE)));

        assertThat(below.of(score("10"))).isEqualTo(LOW);
        assertThat(above.of(score("10"))).isEqualTo(HIGH);
    }

    @Test
    void gaps_repetitions_and_disorder_are_refused() {
        var ten = new BandEdge(BigDecimal.TEN, BandEdge.Side.BELOW);
        var alsoTen = new BandEdge(new BigDecimal("10.0"), BandEdge.Side.ABOVE);
        var third = new EngagementBand("third", "Third", BandColour.RED, EngagementShare.RESPONSIVE);

        assertThatIllegalArgumentException().isThrownBy(() -> new Bands(List.of(), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bands(List.of(LOW, HIGH), List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bands(List.of(LOW, HIGH), List.of(ten, ten)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bands(List.of(LOW, HIGH, third), List.of(ten, alsoTen)))
                .withMessageContaining("10");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bands(List.of(LOW, LOW), List.of(ten)))
                .withMessageContaining("low");
    }

    private static Score score(String points) {
        return new Score(new BigDecimal(points));
    }
}
