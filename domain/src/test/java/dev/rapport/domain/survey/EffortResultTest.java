package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Share;
import dev.rapport.domain.measure.Verdict;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffortResultTest {

    private static final Ratings THREE_ANSWERS = Ratings.of(Map.of(3, 1L, 4, 2L));

    @Test
    void the_headline_is_the_mean_of_the_answers() {
        EffortResult result = new EffortResult(THREE_ANSWERS, Polarity.HIGH_IS_GOOD);

        // R 4.2.2: t.test(c(3, 4, 4))
        assertThat(result.mean().value()).isCloseTo(3.67, within(0.005));
        assertThat(result.mean().interval().orElseThrow().low()).isCloseTo(2.2324490900835126, within(1e-9));
        assertThat(result.mean().interval().orElseThrow().high()).isCloseTo(5.1008842432498200, within(1e-9));
    }

    @Test
    void which_answers_are_easy_is_up_to_the_scale() {
        Ratings ratings = Ratings.of(Map.of(1, 1L, 2, 2L, 3, 4L, 4, 8L, 5, 16L, 6, 32L, 7, 64L));

        assertThat(new EffortResult(ratings, Polarity.HIGH_IS_GOOD).easy()).isEqualTo(new Share(112, 127));
        assertThat(new EffortResult(ratings, Polarity.LOW_IS_GOOD).easy()).isEqualTo(new Share(7, 127));
    }

    @Test
    void the_mean_is_not_turned_around_when_1_is_easy() {
        assertThat(new EffortResult(THREE_ANSWERS, Polarity.LOW_IS_GOOD).mean())
                .isEqualTo(new EffortResult(THREE_ANSWERS, Polarity.HIGH_IS_GOOD).mean());
    }

    @Test
    void no_answers_are_no_result() {
        assertThat(EffortResult.of(Ratings.NONE, Polarity.HIGH_IS_GOOD)).isEmpty();
        assertThat(EffortResult.compare(THREE_ANSWERS, Ratings.NONE))
                .isEqualTo(new Comparison.Untested(Comparison.Reason.NO_ANSWERS));
        assertThatIllegalArgumentException().isThrownBy(() -> new EffortResult(Ratings.NONE, Polarity.HIGH_IS_GOOD));
    }

    @Test
    void a_rating_off_the_scale_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortResult.of(Ratings.of(Map.of(8, 1L)), Polarity.HIGH_IS_GOOD))
                .withMessageContaining("8");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EffortResult.of(Ratings.of(Map.of(0, 1L)), Polarity.HIGH_IS_GOOD))
                .withMessageContaining("0");
    }

    @Test
    void two_quarters_are_compared_by_their_means() {
        // R 4.2.2: t.test(c(6, 7, 5, 6), c(3, 4, 4))$p.value
        assertThat(EffortResult.compare(THREE_ANSWERS, Ratings.of(Map.of(5, 1L, 6, 2L, 7, 1L))))
                .isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
                    assertThat(tested.difference()).isCloseTo(7 / 3.0, within(1e-12));
                    assertThat(tested.pValue()).isCloseTo(0.0068459740675612278, within(1e-12));
                    assertThat(tested.verdict()).isEqualTo(Verdict.CHANGED);
                });
    }

    @Test
    void scales_of_different_polarity_are_not_compared() {
        EffortResult high = new EffortResult(THREE_ANSWERS, Polarity.HIGH_IS_GOOD);
        EffortResult low = new EffortResult(THREE_ANSWERS, Polarity.LOW_IS_GOOD);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> high.differenceTo(low))
                .withMessageContaining("LOW_IS_GOOD");
    }
}
