package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RatingsTest {

    @Test
    void answers_are_counted_by_rating() {
        Ratings ratings = Ratings.of(Map.of(9, 3L, 0, 2L));

        assertThat(ratings.answers()).isEqualTo(5);
        assertThat(ratings.count(9)).isEqualTo(3);
        assertThat(ratings.count(7)).isZero();
        assertThat(ratings.counts().firstKey()).isZero();
    }

    @Test
    void a_rating_nobody_gave_is_as_good_as_left_out() {
        assertThat(Ratings.of(Map.of(9, 3L, 7, 0L))).isEqualTo(Ratings.of(Map.of(9, 3L)));
        assertThat(Ratings.of(Map.of(7, 0L))).isEqualTo(Ratings.NONE);
    }

    @Test
    void two_weeks_together_are_their_union() {
        Ratings both = Ratings.of(Map.of(9, 3L, 0, 2L)).plus(Ratings.of(Map.of(9, 1L, 5, 4L)));

        assertThat(both).isEqualTo(Ratings.of(Map.of(0, 2L, 5, 4L, 9, 4L)));
        assertThat(both.plus(Ratings.NONE)).isEqualTo(both);
    }

    @Test
    void later_answers_do_not_change_what_was_counted() {
        var counts = new HashMap<>(Map.of(9, 3L));
        Ratings ratings = Ratings.of(counts);

        counts.put(9, 4L);

        assertThat(ratings.answers()).isEqualTo(3);
    }

    @Test
    void counts_are_not_negative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Ratings.of(Map.of(9, -3L)))
                .withMessageContaining("-3");
    }

    @Test
    void no_answers_have_no_mean() {
        assertThat(Ratings.NONE.mean()).isEmpty();
        assertThat(Ratings.of(Map.of(3, 1L, 4, 2L)).mean().orElseThrow().count())
                .isEqualTo(3);
    }
}
