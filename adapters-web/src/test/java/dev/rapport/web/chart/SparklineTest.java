package dev.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** A drawing of 26 by 16 leaves 20 by 10 inside its margins of 3, so the expected places are small whole numbers. */
class SparklineTest {

    private static final double GAP = Double.NaN;

    @Test
    void the_lowest_value_lies_at_the_bottom_and_the_highest_at_the_top() {
        assertThat(draw(10, 30, 20).path()).isEqualTo("M3 13L13 3L23 8");
    }

    @Test
    void equal_values_lie_in_the_middle() {
        assertThat(draw(7, 7).path()).isEqualTo("M3 8L23 8");
    }

    @Test
    void a_day_without_a_score_leaves_a_gap_and_is_not_a_zero() {
        assertThat(draw(10, 20, GAP, 20, 10).path()).isEqualTo("M3 13L8 3M18 3L23 13");
    }

    @Test
    void a_value_that_stands_alone_is_a_dot() {
        assertThat(draw(GAP, 5, GAP).path()).isEqualTo("M13 8h0");
    }

    @Test
    void the_end_is_marked_only_where_there_is_one() {
        assertThat(draw(10, 20).end()).contains(new Sparkline.Dot("23", "3"));
        assertThat(draw(10, GAP).end()).isEmpty();
    }

    @Test
    void nothing_is_drawn_of_nothing() {
        assertThat(draw().path()).isEmpty();
        assertThat(draw().end()).isEmpty();
        assertThat(draw(GAP, GAP).path()).isEmpty();
    }

    @Test
    void negative_scores_are_drawn_like_any_other() {
        assertThat(draw(-20, 0).path()).isEqualTo("M3 13L23 3");
    }

    @Test
    void a_comma_for_the_decimals_never_gets_into_a_path() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(draw(0, 1, 3).path()).isEqualTo("M3 13L13 9.67L23 3");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static Sparkline draw(double... values) {
        List<OptionalDouble> present = Arrays.stream(values)
                .mapToObj(value -> Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value))
                .toList();
        return Sparkline.of(present, 26, 16);
    }
}
