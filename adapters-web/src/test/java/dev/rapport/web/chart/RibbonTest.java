package dev.rapport.web.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.web.chart.Ribbon.Value;
import dev.rapport.web.chart.Sparkline.Dot;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RibbonTest {

    @Test
    void the_ribbon_goes_there_along_the_upper_ends_and_back_along_the_lower_ones() {
        var ribbon = Ribbon.of(List.of(value(5, 0, 10), value(5, 2.5, 7.5)), 108, 48);

        // Ten steps are forty pixels high, from 4 at the top to 44 at the bottom.
        assertThat(ribbon.area()).isEqualTo("M4 4L104 14L104 34L4 44Z");
        assertThat(ribbon.path()).isEqualTo("M4 24L104 24");
        assertThat(ribbon.dots()).containsExactly(new Dot("4", "24"), new Dot("104", "24"));
    }

    @Test
    void a_gap_parts_it_and_what_stands_alone_is_a_bar() {
        var ribbon = Ribbon.of(List.of(value(0, 0, 10), Optional.empty(), value(10, 0, 10)), 108, 48);

        assertThat(ribbon.area()).isEqualTo("M2 4L6 4L6 44L2 44ZM102 4L106 4L106 44L102 44Z");
        assertThat(ribbon.path()).isEqualTo("M4 44M104 4");
    }

    @Test
    void equal_values_without_intervals_lie_in_the_middle_and_nothing_is_nothing() {
        assertThat(Ribbon.of(List.of(value(1, 1, 1), value(1, 1, 1)), 108, 48).path())
                .isEqualTo("M4 24L104 24");
        assertThat(Ribbon.of(List.of(), 108, 48).area()).isEmpty();
    }

    @Test
    void the_axis_names_round_values_at_their_heights() {
        assertThat(Ribbon.of(List.of(value(5, 0, 10), value(5, 2.5, 7.5)), 108, 48)
                        .ticks())
                .containsExactly(tick("0", "44"), tick("5", "24"), tick("10", "4"));
        assertThat(Ribbon.of(List.of(value(1, 1, 1)), 108, 48).ticks()).containsExactly(tick("1", "24"));
        assertThat(Ribbon.of(List.of(), 108, 48).ticks()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "-100, 100, '-100, -50, 0, 50, 100'",
        "-51.5, 100, '-50, 0, 50, 100'",
        "14.1, 44.2, '20, 30, 40'",
        "0.404, 0.596, '0.45, 0.5, 0.55'",
        "0.9631, 1, '0.97, 0.98, 0.99, 1'",
        "1, 7, '2, 4, 6'",
        "6.99, 7.01, '6.99, 6.995, 7, 7.005, 7.01'",
    })
    void they_are_one_to_five_multiples_of_one_two_or_five(double lowest, double highest, String values) {
        assertThat(Tick.between(lowest, highest).stream()
                        .map(tick -> tick.stripTrailingZeros().toPlainString()))
                .containsExactly(values.split(", "));
    }

    private static Tick tick(String value, String y) {
        return new Tick(new BigDecimal(value), y);
    }

    private static Optional<Value> value(double value, double low, double high) {
        return Optional.of(new Value(value, low, high));
    }
}
