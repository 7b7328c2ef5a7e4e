package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Share;
import dev.rapport.domain.measure.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SatisfactionResultTest {

    @Test
    void four_is_positive_three_is_neutral_and_two_is_negative() {
        Ratings ratings = Ratings.of(Map.of(5, 1L, 4, 2L, 3, 4L, 2, 8L, 1, 16L));

        assertThat(SatisfactionResult.of(ratings, 1)).contains(new SatisfactionResult(3, 4, 24));
    }

    @Test
    void a_scale_from_0_has_one_more_way_to_be_negative() {
        Ratings ratings = Ratings.of(Map.of(4, 2L, 0, 5L));

        assertThat(SatisfactionResult.of(ratings, 0)).contains(new SatisfactionResult(2, 0, 5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SatisfactionResult.of(ratings, 1))
                .withMessageContaining(": 0");
    }

    @Test
    void negative_answers_are_not_taken_off_twice() {
        SatisfactionResult result = new SatisfactionResult(7, 2, 3);

        // As in docs/formulas.md and ShareTest: 7 of 12, and not (7 − 3) of 12
        assertThat(result.percent()).isCloseTo(58.33, within(0.005));
        assertThat(result.percentInterval().low()).isCloseTo(31.95, within(0.005));
        assertThat(result.percentInterval().high()).isCloseTo(80.67, within(0.005));
        assertThat(result.satisfied()).isEqualTo(new Share(7, 12));
        assertThat(result.isReliable()).isFalse();
    }

    @Test
    void no_answers_are_no_result() {
        assertThat(SatisfactionResult.of(Ratings.NONE, 1)).isEmpty();
        assertThat(SatisfactionResult.compare(Ratings.NONE, Ratings.of(Map.of(5, 9L)), 1))
                .isEqualTo(new Comparison.Untested(Comparison.Reason.NO_ANSWERS));
        assertThatIllegalArgumentException().isThrownBy(() -> new SatisfactionResult(0, 0, 0));
    }

    @Test
    void two_months_are_compared_by_their_shares() {
        Ratings march = Ratings.of(Map.of(5, 45L, 3, 20L, 1, 15L));
        Ratings april = Ratings.of(Map.of(4, 60L, 2, 20L));

        // The comparison is that of ShareTest, by R.
        assertThat(SatisfactionResult.compare(march, april, 1))
                .isEqualTo(new Share(45, 80).differenceTo(new Share(60, 80)))
                .isInstanceOfSatisfying(
                        Comparison.Tested.class,
                        tested -> assertThat(tested.verdict()).isEqualTo(Verdict.CHANGED));
    }
}
