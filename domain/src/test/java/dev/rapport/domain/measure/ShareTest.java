package dev.rapport.domain.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Numbers of R are those of version 4.2.2, by the command beside them. */
class ShareTest {

    @Test
    void seven_of_twelve_are_58_percent_and_could_be_32_to_81() {
        Share share = new Share(7, 12);

        // R: 100 * prop.test(7, 12, correct = FALSE)$conf.int
        assertThat(share.percent()).isCloseTo(58.33, within(0.005));
        assertThat(share.percentInterval().low()).isCloseTo(31.951131254954984, within(1e-9));
        assertThat(share.percentInterval().high()).isCloseTo(80.673968634124350, within(1e-9));
    }

    @Test
    void published_intervals_are_met() {
        // Newcombe, Two-sided confidence intervals for the single proportion, 1998, table I, method 3
        assertThat(new Share(81, 263).interval().low()).isCloseTo(0.2553, within(0.00005));
        assertThat(new Share(81, 263).interval().high()).isCloseTo(0.3662, within(0.00005));
        assertThat(new Share(1, 29).interval().low()).isCloseTo(0.0061, within(0.00005));
        assertThat(new Share(1, 29).interval().high()).isCloseTo(0.1718, within(0.00005));
    }

    @Test
    void nobody_begins_at_0_and_everybody_ends_at_1_exactly() {
        assertThat(new Share(0, 30).interval().low()).isEqualTo(0.0);
        assertThat(new Share(30, 30).interval().high()).isEqualTo(1.0);
        assertThat(new Share(1, 1).percentInterval().high()).isEqualTo(100.0);
        // R: prop.test(0, 30, correct = FALSE)$conf.int and prop.test(1, 1, correct = FALSE)$conf.int
        assertThat(new Share(0, 30).interval().high()).isCloseTo(0.11351339317396873, within(1e-12));
        assertThat(new Share(1, 1).interval().low()).isCloseTo(0.2065493143772375, within(1e-12));
    }

    @Test
    void a_share_of_nobody_is_no_share() {
        assertThat(Share.of(0, 0)).isEmpty();
        assertThat(Share.of(0, 5)).contains(new Share(0, 5));
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(0, 0)).withMessageContaining("0");
    }

    @Test
    void a_part_is_within_its_whole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(8, 7)).withMessageContaining("8");
        assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 7)).withMessageContaining("-1");
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(1, 0));
    }

    @Test
    void fewer_satisfied_customers_are_a_change_if_there_are_enough_of_them() {
        Share before = new Share(45, 80);
        Share after = new Share(60, 80);

        // R: prop.test(c(60, 45), c(80, 80), correct = FALSE)
        assertThat(before.differenceTo(after)).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertThat(tested.test()).isEqualTo(SignificanceTest.TWO_SHARES_Z);
            assertThat(tested.difference()).isCloseTo(0.1875, within(1e-15));
            assertThat(tested.interval().low()).isCloseTo(0.043207218842411327, within(1e-12));
            assertThat(tested.interval().high()).isCloseTo(0.331792781157588701, within(1e-12));
            assertThat(tested.pValue()).isCloseTo(0.012533688376410947, within(1e-12));
            assertThat(tested.verdict()).isEqualTo(Verdict.CHANGED);
        });
    }

    @Test
    void everybody_before_and_everybody_after_is_no_change() {
        Comparison comparison = new Share(10, 10).differenceTo(new Share(20, 20));

        assertThat(comparison).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertThat(tested.difference()).isEqualTo(0.0);
            assertThat(tested.pValue()).isEqualTo(1.0);
            assertThat(tested.verdict()).isEqualTo(Verdict.NO_DISTINGUISHABLE_CHANGE);
        });
    }

    @Test
    void few_answers_that_agree_leave_room_for_a_difference() {
        // Newcombe, Interval estimation for the difference between independent proportions, 1998, table II, method 10;
        // R 4.2.2 has 0 to 0 for the first two and 1 to 1 for the others.
        assertInterval(new Share(0, 20).differenceTo(new Share(0, 10)), -0.1611, 0.2775);
        assertInterval(new Share(0, 10).differenceTo(new Share(0, 10)), -0.2775, 0.2775);
        assertInterval(new Share(0, 20).differenceTo(new Share(10, 10)), 0.6791, 1.0);
        assertInterval(new Share(0, 10).differenceTo(new Share(10, 10)), 0.6075, 1.0);
    }

    @Test
    void one_answer_against_one_answer_changes_nothing() {
        Comparison comparison = new Share(1, 1).differenceTo(new Share(0, 1));

        // R: prop.test(c(1, 0), c(1, 1), correct = FALSE)$p.value; the interval is that of the test above
        assertThat(comparison).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertThat(tested.pValue()).isCloseTo(0.15729920705028447, within(1e-12));
            assertThat(tested.interval().contains(0)).isTrue();
            assertThat(tested.verdict()).isEqualTo(Verdict.NO_DISTINGUISHABLE_CHANGE);
        });
    }

    private static void assertInterval(Comparison comparison, double low, double high) {
        assertThat(comparison).isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
            assertThat(tested.interval().low()).isCloseTo(low, within(0.00005));
            assertThat(tested.interval().high()).isCloseTo(high, within(0.00005));
        });
    }
}
