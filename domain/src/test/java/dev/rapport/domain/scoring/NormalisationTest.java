package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NormalisationTest {

    // 100 · (x − 2) / (12 − 2), by hand
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"-5, 0", "2, 0", "2.000001, 0.00001", "4.5, 25", "12, 100", "12.000001, 100", "1e30, 100"})
    void a_line_rises_from_min_to_max_and_is_level_beyond(String measured, String normalised) {
        assertThat(linear("2", "12").of(number(measured))).isEqualTo(number(normalised));
    }

    // 100 · (x − 30) / (0 − 30), by hand: 30 days ago 0, today 100
    @ParameterizedTest(name = "{0} is {1}/{2}")
    @CsvSource({"31, 0, 1", "30, 0, 1", "20, 100, 3", "15, 50, 1", "0, 100, 1", "-1, 100, 1"})
    void a_line_may_fall(String measured, String part, String whole) {
        assertThat(linear("30", "0").of(number(measured)))
                .isEqualTo(Fraction.of(new BigDecimal(part), new BigDecimal(whole)));
    }

    @Test
    void a_line_of_an_average_is_the_exact_fraction() {
        // x = 10/3 from 0 to 7: 100 · 10/3 / 7 = 1000/21
        assertThat(linear("0", "7").of(Fraction.of(BigDecimal.TEN, BigDecimal.valueOf(3))))
                .isEqualTo(Fraction.of(BigDecimal.valueOf(1_000), BigDecimal.valueOf(21)));
    }

    // ln(1+9)/ln(1+99) = ln 10 / (2 · ln 10); (ln 8 − ln 4)/(ln 16 − ln 4) = ln 2 / (2 · ln 2)
    @ParameterizedTest(name = "{2} between {0} and {1}")
    @CsvSource({"0, 99, 9", "99, 0, 9", "3, 15, 7", "15, 3, 7"})
    void half_of_a_curve_is_reached_at_the_geometric_middle(String min, String max, String measured) {
        assertThat(logarithmic(min, max).of(number(measured)).shown()).isEqualByComparingTo("50");
    }

    @Test
    void between_its_ends_a_curve_is_what_the_logarithms_say() {
        // python3 -c "from math import *; print(100*log(2)/log(11), 100*(log(6.5)-log(3))/(log(41)-log(3)))"
        assertThat(logarithmic("0", "10").of(number("1")).shown()).isEqualTo(new BigDecimal("28.906482632"));
        assertThat(logarithmic("2", "40").of(number("5.5")).shown()).isEqualTo(new BigDecimal("29.567945738"));
        // The same curve from the other side: 100 − 28.906482632
        assertThat(logarithmic("10", "0").of(number("1")).shown()).isEqualTo(new BigDecimal("71.093517368"));
    }

    // 0 and 100 exactly; −1 and less has no logarithm of 1 + x
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"-1000000, 0", "-1, 0", "-0.5, 0", "2, 0", "40, 100", "41, 100", "1e30, 100"})
    void a_curve_is_exact_and_level_at_its_ends_and_beyond(String measured, String normalised) {
        assertThat(logarithmic("2", "40").of(number(measured))).isEqualTo(number(normalised));
        assertThat(logarithmic("40", "2").of(number(measured))).isEqualTo(Fraction.HUNDRED.minus(number(normalised)));
    }

    @Test
    void a_curve_between_huge_ends_that_nearly_touch_is_a_line() {
        // ln(1+x) of the two ends is the same binary number, so that their difference would be 0/0
        Normalisation curve = logarithmic("999999999999.999997", "999999999999.999999");

        assertThat(curve.of(number("999999999999.999998")).shown()).isEqualByComparingTo("50");
    }

    // below the first step the first step's points; from a step's own number on, that step's
    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({"-3, 10", "0, 10", "1, 10", "4.999999, 10", "5, 60", "19, 60", "20, 25.5", "1e12, 25.5"})
    void a_table_gives_the_points_of_the_last_step_reached(String measured, String points) {
        Normalisation table = new Normalisation.Steps(List.of(step("1", "10"), step("5", "60"), step("20", "25.5")));

        assertThat(table.of(number(measured))).isEqualTo(number(points));
    }

    @Test
    void ends_that_are_the_same_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> linear("3", "3.0"))
                .withMessageContaining("must differ");
        assertThatIllegalArgumentException().isThrownBy(() -> logarithmic("3", "3.0"));
        assertThatIllegalArgumentException().isThrownBy(() -> logarithmic("-0.000001", "3"));
        assertThatIllegalArgumentException().isThrownBy(() -> logarithmic("3", "-1"));
        assertThatIllegalArgumentException().isThrownBy(() -> linear("0", "1000000000000"));
    }

    @Test
    void a_table_that_is_empty_too_long_or_does_not_ascend_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Normalisation.Steps(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normalisation.Steps(Collections.nCopies(101, step("1", "1"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Normalisation.Steps(List.of(step("1", "1"), step("1.0", "2"))));
        assertThatIllegalArgumentException().isThrownBy(() -> step("1", "100.000001"));
        assertThatIllegalArgumentException().isThrownBy(() -> step("1", "-0.000001"));
    }

    @Test
    void equal_normalisations_are_equal_however_they_are_spelt() {
        assertThat(linear("10", "1e2")).isEqualTo(linear("10.0", "100"));
        assertThat(step("1e1", "50.0")).isEqualTo(step("10", "5e1"));
    }

    private static Normalisation linear(String min, String max) {
        return new Normalisation.Linear(new BigDecimal(min), new BigDecimal(max));
    }

    private static Normalisation logarithmic(String min, String max) {
        return new Normalisation.Logarithmic(new BigDecimal(min), new BigDecimal(max));
    }

    private static Normalisation.Step step(String from, String points) {
        return new Normalisation.Step(new BigDecimal(from), new BigDecimal(points));
    }

    private static Fraction number(String text) {
        return Fraction.of(new BigDecimal(text));
    }
}
