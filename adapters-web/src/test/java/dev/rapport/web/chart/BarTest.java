package dev.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BarTest {

    @Test
    void the_longest_bar_reaches_the_end() {
        assertThat(Bar.fromZero(List.of(50.0, 200.0, 0.0)))
                .containsExactly(bar("0", "25"), bar("0", "100"), bar("0", "0"));
    }

    @Test
    void contributions_begin_where_the_one_before_ended() {
        assertThat(Bar.stacked(List.of(60.0, 40.0, -25.0)))
                .containsExactly(bar("0", "60"), bar("60", "40"), bar("75", "25"));
    }

    @Test
    void a_scale_with_values_on_both_sides_shows_its_zero() {
        assertThat(Bar.stacked(List.of(-20.0, 100.0)))
                .containsExactly(new Bar("0", "20", Optional.of("20")), new Bar("0", "100", Optional.of("20")));
    }

    @Test
    void amounts_that_are_all_zero_have_no_length() {
        assertThat(Bar.fromZero(List.of(0.0, 0.0))).containsOnly(bar("0", "0"));
        assertThat(Bar.stacked(List.of())).isEmpty();
    }

    private static Bar bar(String from, String width) {
        return new Bar(from, width, Optional.empty());
    }
}
