package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.SignificanceTest;
import dev.rapport.domain.measure.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Numbers of R are those of version 4.2.2, by
 *
 * <pre>
 * nps &lt;- function(p, s, d) { n &lt;- p + s + d + 3; a &lt;- (p + .75) / n; b &lt;- (d + .75) / n
 *   c(100 * (a - b), 100 * sqrt((a + b - (a - b)^2) / n)) }
 * interval &lt;- function(x) x[1] + c(-1, 1) * qnorm(.975) * x[2]
 * change &lt;- function(x, y) c(y[1] - x[1], sqrt(x[2]^2 + y[2]^2))
 * p &lt;- function(x) 2 * pnorm(-abs(x[1] / x[2]))
 * </pre>
 */
class NpsResultTest {

    @Test
    void promoters_less_detractors_of_all_who_answered() {
        NpsResult result = new NpsResult(50, 30, 20);

        assertThat(result.points()).isEqualTo(30.0);
        assertThat(result.answers()).isEqualTo(100);
    }

    @Test
    void the_interval_is_that_of_the_adjusted_score() {
        NpsResult result = new NpsResult(50, 30, 20);

        // R: interval(nps(50, 30, 20))
        assertThat(result.interval().low()).isCloseTo(14.1, within(0.05));
        assertThat(result.interval().high()).isCloseTo(44.2, within(0.05));
        assertThat(result.interval().low()).isCloseTo(14.0511301787616070, within(1e-9));
        assertThat(result.interval().high()).isCloseTo(44.2012970057044043, within(1e-9));
    }

    @Test
    void the_interval_ends_with_the_scale() {
        // R: interval(nps(10, 0, 0)) is 47.5 to 106.3
        assertThat(new NpsResult(10, 0, 0).interval().low()).isCloseTo(47.503551544790213, within(1e-9));
        assertThat(new NpsResult(10, 0, 0).interval().high()).isEqualTo(100.0);
        assertThat(new NpsResult(0, 0, 10).interval().low()).isEqualTo(-100.0);
    }

    @Test
    void a_single_answer_says_next_to_nothing() {
        NpsResult result = new NpsResult(1, 0, 0);

        // R: interval(nps(1, 0, 0))
        assertThat(result.points()).isEqualTo(100.0);
        assertThat(result.interval().low()).isCloseTo(-48.498649420252008, within(1e-9));
        assertThat(result.interval().high()).isCloseTo(98.498649420252008, within(1e-9));
    }

    @Test
    void nine_promotes_seven_is_passive_and_six_detracts() {
        Ratings ratings = Ratings.of(Map.of(10, 1L, 9, 2L, 8, 4L, 7, 8L, 6, 16L, 0, 32L));

        assertThat(NpsResult.of(ratings)).contains(new NpsResult(3, 12, 48));
    }

    @Test
    void no_answers_are_no_result_and_not_a_score_of_0() {
        assertThat(NpsResult.of(Ratings.NONE)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new NpsResult(0, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new NpsResult(1, -2, 3))
                .withMessageContaining("-2");
    }

    @Test
    void a_rating_off_the_scale_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsResult.of(Ratings.of(Map.of(11, 1L))))
                .withMessageContaining("11");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NpsResult.of(Ratings.of(Map.of(-1, 1L))))
                .withMessageContaining("-1");
    }

    @Test
    void fewer_than_thirty_answers_are_not_reliable() {
        assertThat(new NpsResult(10, 10, 9).isReliable()).isFalse();
        assertThat(new NpsResult(10, 10, 10).isReliable()).isTrue();
    }

    @Test
    void twenty_points_more_of_a_hundred_answers_can_still_be_chance() {
        // R: x <- change(nps(50, 30, 20), nps(60, 30, 10)); interval(x); p(x)
        assertThat(new NpsResult(50, 30, 20).differenceTo(new NpsResult(60, 30, 10)))
                .isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
                    assertThat(tested.test()).isEqualTo(SignificanceTest.TWO_NPS_Z);
                    assertThat(tested.difference()).isEqualTo(20.0);
                    assertThat(tested.interval().low()).isCloseTo(-0.539192727629846047, within(1e-9));
                    assertThat(tested.interval().high()).isCloseTo(39.374144183940522623, within(1e-9));
                    assertThat(tested.pValue()).isCloseTo(0.056519378299750025, within(1e-12));
                    assertThat(tested.verdict()).isEqualTo(Verdict.NO_DISTINGUISHABLE_CHANGE);
                });
    }

    @Test
    void sixty_points_more_of_many_answers_are_a_change() {
        // R: x <- change(nps(20, 30, 50), nps(500, 300, 200)); interval(x); p(x)
        assertThat(new NpsResult(20, 30, 50).differenceTo(new NpsResult(500, 300, 200)))
                .isInstanceOfSatisfying(Comparison.Tested.class, tested -> {
                    assertThat(tested.difference()).isEqualTo(60.0);
                    assertThat(tested.interval().low()).isCloseTo(43.205543824734292, within(1e-9));
                    assertThat(tested.interval().high()).isCloseTo(74.867421744577200, within(1e-9));
                    assertThat(tested.pValue()).isCloseTo(2.6900532978235133e-13, within(1e-20));
                    assertThat(tested.verdict()).isEqualTo(Verdict.CHANGED);
                });
    }

    @Test
    void without_answers_there_is_nothing_to_compare() {
        Comparison noAnswers = new Comparison.Untested(Comparison.Reason.NO_ANSWERS);
        Ratings some = Ratings.of(Map.of(9, 3L));

        assertThat(NpsResult.compare(Ratings.NONE, some)).isEqualTo(noAnswers);
        assertThat(NpsResult.compare(some, Ratings.NONE)).isEqualTo(noAnswers);
        assertThat(NpsResult.compare(some, some)).isInstanceOf(Comparison.Tested.class);
    }

    @Test
    void a_single_answer_is_not_told_from_a_thousand_that_say_the_same() {
        Comparison tooFew = new Comparison.Untested(Comparison.Reason.TOO_FEW_ANSWERS);

        // R: p(change(nps(0, 0, 1), nps(0, 0, 1000))) is 0.046, though both headlines are −100
        assertThat(new NpsResult(0, 0, 1).differenceTo(new NpsResult(0, 0, 1000)))
                .isEqualTo(tooFew);
        assertThat(new NpsResult(0, 0, 1000).differenceTo(new NpsResult(1, 0, 0)))
                .isEqualTo(tooFew);
    }

    /** The adjustment moves small scores more than big ones; it must not turn a change around. */
    @Test
    void a_change_goes_where_the_headlines_go() {
        List<NpsResult> small = results(12, 1);
        List<NpsResult> others = new ArrayList<>(small);
        others.addAll(results(10, 10_000_000));
        var turnedAround = new ArrayList<String>();

        for (NpsResult first : small) {
            for (NpsResult second : others) {
                if (first.differenceTo(second) instanceof Comparison.Tested tested
                        && tested.verdict() == Verdict.CHANGED
                        && tested.difference()
                                        * (tested.interval().low()
                                                + tested.interval().high())
                                <= 0) {
                    turnedAround.add(first + " and " + second);
                }
            }
        }

        assertThat(turnedAround).isEmpty();
    }

    @Test
    void the_headline_lies_outside_of_its_interval_for_one_answer_only() {
        List<NpsResult> outside = results(25, 1).stream()
                .filter(result -> !result.interval().contains(result.points()))
                .toList();

        assertThat(outside).containsExactlyInAnyOrder(new NpsResult(1, 0, 0), new NpsResult(0, 0, 1));
    }

    /** All that can come of 1 to so many answers, each counted so many times. */
    private static List<NpsResult> results(int answers, long times) {
        var results = new ArrayList<NpsResult>();
        for (int promoters = 0; promoters <= answers; promoters++) {
            for (int passives = 0; promoters + passives <= answers; passives++) {
                for (int detractors = 0; promoters + passives + detractors <= answers; detractors++) {
                    if (promoters + passives + detractors > 0) {
                        results.add(new NpsResult(promoters * times, passives * times, detractors * times));
                    }
                }
            }
        }
        return results;
    }
}
