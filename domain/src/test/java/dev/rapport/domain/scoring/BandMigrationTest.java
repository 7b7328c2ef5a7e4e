package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BandMigrationTest {

    private static final Bands TWO = new Bands(
            List.of(
                    new EngagementBand("low", "Low", BandColour.RED, EngagementShare.NOT_ENGAGED),
                    new EngagementBand("power_user", "Power user", BandColour.BLUE, EngagementShare.ENGAGED)),
            List.of(new BandEdge(BigDecimal.TEN, BandEdge.Side.BELOW)));

    @Test
    void customers_are_counted_from_band_to_band_and_the_not_scored_ones_in_a_place_of_their_own() {
        var counter = new BandMigration.Counter(Bands.DEFAULT, TWO);
        counter.add(score("-1"), score("10"));
        counter.add(score("40"), score("10.000000001"));
        counter.add(score("40"), Optional.empty());
        counter.add(Optional.empty(), score("0"));
        counter.add(Optional.empty(), Optional.empty());
        counter.add(score("101"), score("500"));

        BandMigration migration = counter.migration();

        assertThat(migration.customers())
                .containsExactly(
                        List.of(1L, 0L, 0L),
                        List.of(0L, 1L, 1L),
                        List.of(0L, 0L, 0L),
                        List.of(0L, 0L, 0L),
                        List.of(0L, 1L, 0L),
                        List.of(1L, 0L, 1L));
    }

    @Test
    void who_stays_in_a_band_of_the_same_key_or_stays_without_a_score_has_not_moved() {
        var counter = new BandMigration.Counter(Bands.DEFAULT, TWO);
        counter.add(score("101"), score("500"));
        counter.add(Optional.empty(), Optional.empty());
        assertThat(counter.migration().moved()).isZero();

        counter.add(score("-1"), score("1"));
        counter.add(Optional.empty(), score("1"));
        assertThat(counter.migration().moved()).isEqualTo(2);
    }

    @Test
    void it_has_a_place_for_each_two_bands() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BandMigration(TWO, TWO, List.of(List.of(1L, 2L, 3L))));
    }

    private static Optional<Score> score(String points) {
        return Optional.of(new Score(new BigDecimal(points)));
    }
}
