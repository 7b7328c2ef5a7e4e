package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ScoreHistogramTest {

    @Test
    void classes_are_round_and_hold_both_groups() {
        // 0 to 95 in 20 classes: 4.75 each, of which 5 is the next round width. -2 begins in the class from -5.
        ScoreHistogram histogram = ScoreHistogram.of(scores("-2", "0", "4.999999999", "5"), scores("95", "42"))
                .orElseThrow();

        assertThat(histogram.from()).isEqualByComparingTo("-5");
        assertThat(histogram.width()).isEqualByComparingTo("5");
        assertThat(histogram.before()).startsWith(1L, 2L, 1L, 0L);
        assertThat(histogram.after().get(9)).as("40 to 45").isEqualTo(1);
    }

    @Test
    void outliers_are_in_the_outer_classes_and_do_not_stretch_the_others() {
        List<BigDecimal> ordinary =
                IntStream.range(0, 1_000).mapToObj(BigDecimal::valueOf).toList();
        var all = new ArrayList<>(ordinary);
        all.add(new BigDecimal("1000000000"));
        all.add(new BigDecimal("-1000000000"));

        ScoreHistogram histogram = ScoreHistogram.of(ordinary, all).orElseThrow();

        assertThat(histogram.width()).isEqualByComparingTo("50");
        assertThat(histogram.after().getFirst() - histogram.before().getFirst()).isEqualTo(1);
        assertThat(histogram.after().getLast() - histogram.before().getLast()).isEqualTo(1);
    }

    @Test
    void equal_scores_are_one_class_and_no_scores_none() {
        ScoreHistogram histogram =
                ScoreHistogram.of(scores("7.5", "7.5"), List.of()).orElseThrow();

        assertThat(histogram.from()).isEqualByComparingTo("7");
        assertThat(histogram.before()).containsExactly(2L);
        assertThat(histogram.after()).containsExactly(0L);
        assertThat(ScoreHistogram.of(List.of(), List.of())).isEmpty();
    }

    @RepeatedTest(200)
    void every_score_is_in_one_of_at_most_21_classes() {
        var random = new Random();
        int digits = random.nextInt(10);
        List<BigDecimal> some = Stream.generate(
                        () -> BigDecimal.valueOf(random.nextLong(-5_000_000, 5_000_000), digits))
                .limit(1 + random.nextInt(300))
                .toList();
        List<BigDecimal> others = some.subList(0, random.nextInt(some.size()));

        ScoreHistogram histogram = ScoreHistogram.of(some, others).orElseThrow();

        assertThat(histogram.before()).hasSizeBetween(1, 21);
        assertThat(sum(histogram.before())).isEqualTo(some.size());
        assertThat(sum(histogram.after())).isEqualTo(others.size());
        assertThat(histogram.width().stripTrailingZeros().unscaledValue().intValueExact())
                .isIn(1, 2, 5);
    }

    private static long sum(List<Long> counts) {
        return counts.stream().mapToLong(Long::longValue).sum();
    }

    private static List<BigDecimal> scores(String... points) {
        return Stream.of(points).map(BigDecimal::new).toList();
    }
}
