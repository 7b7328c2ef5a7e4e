package dev.rapport.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Numbers of R are those of version 4.2.2, by the command beside them. */
class MeanTest {

    @Test
    void three_ratings_have_a_mean_and_a_wide_interval() {
        Mean mean = mean("3", "4", "4");

        // R: t.test(c(3, 4, 4)); sd(c(3, 4, 4)) is the root of a third
        assertThat(mean.value()).isCloseTo(3.67, within(0.005));
        assertThat(mean.standardDeviation().orElseThrow()).isCloseTo(Math.sqrt(1 / 3.0), within(1e-15));
        assertThat(mean.interval().orElseThrow().low()).isCloseTo(2.2324490900835126, within(1e-9));
        assertThat(mean.interval().orElseThrow().high()).isCloseTo(5.1008842432498200, within(1e-9));
    }

    @Test
    void the_interval_may_leave_the_scale() {
        // R: t.test(c(7, 7, 6))$conf.int has 8.1 as its upper end, on a scale to 7
        assertThat(mean("7", "7", "6").interval().orElseThrow().high()).isGreaterThan(8);
    }

    @Test
    void a_single_number_says_nothing_about_spread() {
        assertThat(mean("5").value()).isEqualTo(5.0);
        assertThat(mean("5").standardDeviation()).isEmpty();
        assertThat(mean("5").interval()).isEmpty();
        assertThat(mean("5").differenceTo(mean("1", "2")))
                .isEqualTo(new Comparison.Untested(Comparison.Reason.TOO_FEW_ANSWERS));
        assertThat(mean("1", "2").differenceTo(mean("5")))
                .isEqualTo(new Comparison.Untested(Comparison.Reason.TOO_FEW_ANSWERS));
    }

    @Test
    void numbers_that_are_all_alike_have_an_interval_without_width() {
        assertThat(mean("4", "4", "4").interval()).contains(Interval.of(4, 4));
        assertThat(mean("0.1", "0.1", "0.1").interval()).contains(Interval.of(0.1, 0.1));
    }

    @Test
    void no_numbers_have_no_mean() {
        assertThat(Mean.of(List.of())).isEmpty();
    }

    @Test
    void equal_means_are_equal_however_they_are_spelt() {
        assertThat(mean("1.50", "2.50")).isEqualTo(mean("2.5", "1.5"));
        assertThat(mean("2", "2", "2")).isEqualTo(mean("2").times(3));
    }

    @Test
    void sums_that_no_numbers_have_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mean(2, new BigDecimal(10), new BigDecimal(49)))
                .withMessageContaining("49");
        assertThatIllegalArgumentException().isThrownBy(() -> new Mean(0, BigDecimal.ZERO, BigDecimal.ZERO));
    }

    @Test
    void less_effort_is_a_change_even_with_few_answers_if_it_is_much_less() {
        // R: t.test(c(6, 7, 5, 6), c(3, 4, 4))
        assertThat(mean("3", "4", "4").differenceTo(mean("6", "7", "5", "6")))
                .isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
                    assertThat(tested.test()).isEqualTo(SignificanceTest.WELCH_T);
                    assertThat(tested.difference()).isCloseTo(7 / 3.0, within(1e-12));
                    assertThat(tested.interval().low()).isCloseTo(0.9785177479221101, within(1e-9));
                    assertThat(tested.interval().high()).isCloseTo(3.6881489187445569, within(1e-9));
                    assertThat(tested.pValue()).isCloseTo(0.0068459740675612278, within(1e-12));
                    assertThat(tested.verdict()).isEqualTo(Verdict.CHANGED);
                });
    }

    @Test
    void students_sleepers_of_1908_are_compared_as_in_the_manual_of_r() {
        Mean first = mean("0.7", "-1.6", "-0.2", "-1.2", "-0.1", "3.4", "3.7", "0.8", "0", "2");
        Mean second = mean("1.9", "0.8", "1.1", "0.1", "-0.1", "4.4", "5.5", "1.6", "4.6", "3.4");

        // R: t.test(extra ~ group, data = sleep), as in ?t.test; there the second is taken off the first
        assertThat(second.differenceTo(first)).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertThat(tested.interval().low()).isCloseTo(-3.3654832, within(5e-8));
            assertThat(tested.interval().high()).isCloseTo(0.2054832, within(5e-8));
            assertThat(tested.pValue()).isCloseTo(0.07939, within(5e-6));
            assertThat(tested.verdict()).isEqualTo(Verdict.NO_DISTINGUISHABLE_CHANGE);
        });
    }

    @Test
    void no_spread_on_one_side_can_be_tested() {
        // R: t.test(c(5, 5, 5, 5, 4), c(5, 5, 5))
        assertThat(mean("5", "5", "5").differenceTo(mean("5", "5", "5", "5", "4")))
                .isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
                    assertThat(tested.pValue()).isCloseTo(0.37390096630006, within(1e-12));
                    assertThat(tested.interval().low()).isCloseTo(-0.75528902103955886, within(1e-9));
                });
    }

    @Test
    void no_spread_on_both_sides_can_not_be_tested() {
        Comparison allAlike = new Comparison.Untested(Comparison.Reason.ALL_ALIKE);

        assertThat(mean("5", "5").differenceTo(mean("5", "5", "5"))).isEqualTo(allAlike);
        assertThat(mean("5", "5").differenceTo(mean("4", "4", "4"))).isEqualTo(allAlike);
    }

    private static Mean mean(String... numbers) {
        return Mean.of(Arrays.stream(numbers).map(BigDecimal::new).toList()).orElseThrow();
    }
}
