package dev.rapport.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class IntervalTest {

    @Test
    void ends_ascend_and_are_numbers() {
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(2, 1)).withMessageContaining("2.0");
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Interval.of(0, Double.POSITIVE_INFINITY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Interval(0, 1, 95))
                .withMessageContaining("95");
    }

    @Test
    void equal_intervals_are_equal() {
        assertThat(Interval.of(-0.0, 1)).isEqualTo(Interval.of(0, 1));
    }

    @Test
    void what_lies_beyond_a_scale_is_cut() {
        assertThat(Interval.of(-20, 120).within(0, 100)).isEqualTo(Interval.of(0, 100));
        assertThat(Interval.of(20, 80).within(0, 100)).isEqualTo(Interval.of(20, 80));
    }

    @Test
    void a_comparison_has_a_p_between_0_and_1() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison.Tested(SignificanceTest.WELCH_T, 0, Interval.of(0, 0), Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Comparison.Tested(SignificanceTest.WELCH_T, Double.NaN, Interval.of(0, 0), 0.5));
        assertThatIllegalArgumentException().isThrownBy(() -> Normal.pValue(1, 0));
    }
}
