package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Share;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingResultTest {

    private static final Ratings STARS = Ratings.of(Map.of(1, 1L, 3, 2L));

    @Test
    void every_point_of_the_scale_is_shown_with_its_share() {
        RatingResult result = new RatingResult(STARS, 1, 3);

        assertThat(result.mean().value()).isEqualTo(7 / 3.0);
        assertThat(result.distribution())
                .containsExactly(
                        new RatingResult.Point(1, new Share(1, 3)),
                        new RatingResult.Point(2, new Share(0, 3)),
                        new RatingResult.Point(3, new Share(2, 3)));
    }

    @Test
    void a_scale_has_two_to_eleven_points() {
        assertThat(RatingResult.of(STARS, 0, 10)).isPresent();
        assertThat(RatingResult.of(Ratings.of(Map.of(1, 1L)), 0, 1)).isPresent();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingResult.of(STARS, 0, 11))
                .withMessageContaining("11");
        assertThatIllegalArgumentException().isThrownBy(() -> RatingResult.of(Ratings.of(Map.of(1, 1L)), 1, 1));
    }

    @Test
    void a_rating_off_the_scale_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatingResult.of(STARS, 2, 5))
                .withMessageContaining(": 1");
    }

    @Test
    void no_answers_are_no_result() {
        assertThat(RatingResult.of(Ratings.NONE, 1, 5)).isEmpty();
        assertThat(RatingResult.compare(Ratings.NONE, Ratings.NONE, 1, 5))
                .isEqualTo(new Comparison.Untested(Comparison.Reason.NO_ANSWERS));
    }

    @Test
    void different_scales_are_not_compared() {
        RatingResult three = new RatingResult(STARS, 1, 3);
        RatingResult five = new RatingResult(STARS, 1, 5);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> three.differenceTo(five))
                .withMessageContaining("1 to 5");
    }
}
