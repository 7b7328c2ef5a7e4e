package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PopulationSummaryTest {

    @Test
    void nobody_scored_has_no_mean_and_no_index() {
        var counter = new PopulationSummary.Counter(Bands.DEFAULT);
        counter.notScored();

        PopulationSummary summary = counter.summary();

        assertThat(summary.notScored()).isEqualTo(1);
        assertThat(summary.scored()).isZero();
        assertThat(summary.mean()).isEmpty();
        assertThat(summary.index()).isEmpty();
    }

    @Test
    void customers_are_counted_by_band_and_the_mean_is_of_the_scored_ones() {
        var counter = new PopulationSummary.Counter(Bands.DEFAULT);
        counter.scored(score("-10"));
        counter.scored(score("0"));
        counter.scored(score("71"));
        counter.notScored();

        PopulationSummary summary = counter.summary();

        assertThat(summary.customers()).containsExactly(1L, 1L, 0L, 1L, 0L);
        // 61 / 3 = 20.333…, by hand
        assertThat(summary.mean()).contains(new BigDecimal("20.333333333"));
        assertThat(summary.notScored()).isEqualTo(1);
    }

    @Test
    void counting_in_two_parts_gives_the_same_summary() {
        var first = new PopulationSummary.Counter(Bands.DEFAULT);
        var second = new PopulationSummary.Counter(Bands.DEFAULT);
        var whole = new PopulationSummary.Counter(Bands.DEFAULT);
        first.scored(score("12.3"));
        second.scored(score("99"));
        second.notScored();
        whole.notScored();
        whole.scored(score("99"));
        whole.scored(score("12.3"));

        first.add(second.summary());

        assertThat(first.summary()).isEqualTo(whole.summary());
    }

    @Test
    void the_default_index_takes_above_70_as_engaged_and_above_40_as_responsive() {
        var counter = new PopulationSummary.Counter(Bands.DEFAULT);
        for (String points : new String[] {"-1", "0", "40", "41", "70", "71", "100", "101"}) {
            counter.scored(score(points));
        }

        assertThat(counter.summary().index().orElseThrow().customers())
                .isEqualTo(Map.of(
                        EngagementShare.ENGAGED, 3L,
                        EngagementShare.RESPONSIVE, 2L,
                        EngagementShare.NOT_ENGAGED, 3L));
    }

    @Test
    void the_three_shares_add_up_to_a_hundred_percent_even_in_thirds() {
        EngagementIndex thirds = index(1, 1, 1);

        assertThat(thirds.percent())
                .isEqualTo(Map.of(
                        EngagementShare.ENGAGED, new BigDecimal("33.4"),
                        EngagementShare.RESPONSIVE, new BigDecimal("33.3"),
                        EngagementShare.NOT_ENGAGED, new BigDecimal("33.3")));
    }

    @Test
    void the_share_that_lost_most_by_rounding_down_gets_the_missing_tenth() {
        // 1/7 = 14.28…, 2/7 = 28.57…, 4/7 = 57.14…: down to 14.2, 28.5, 57.1, two tenths missing; .857, .714, .428 lost
        assertThat(index(1, 2, 4).percent())
                .isEqualTo(Map.of(
                        EngagementShare.ENGAGED, new BigDecimal("14.3"),
                        EngagementShare.RESPONSIVE, new BigDecimal("28.6"),
                        EngagementShare.NOT_ENGAGED, new BigDecimal("57.1")));
    }

    @Test
    void an_index_of_nobody_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> index(0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> index(-1, 0, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> new EngagementIndex(Map.of(EngagementShare.ENGAGED, 1L)));
    }

    private static EngagementIndex index(long engaged, long responsive, long notEngaged) {
        return new EngagementIndex(Map.of(
                EngagementShare.ENGAGED, engaged,
                EngagementShare.RESPONSIVE, responsive,
                EngagementShare.NOT_ENGAGED, notEngaged));
    }

    private static Score score(String points) {
        return new Score(new BigDecimal(points));
    }
}
