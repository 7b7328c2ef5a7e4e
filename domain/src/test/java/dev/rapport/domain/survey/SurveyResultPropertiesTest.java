package dev.rapport.domain.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.measure.Comparison;
import dev.rapport.domain.measure.Holm;
import dev.rapport.domain.measure.Interval;
import dev.rapport.domain.measure.Mean;
import dev.rapport.domain.measure.Share;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every tally of answers. A failure names its seed; put it in {@link #seeds}. */
class SurveyResultPropertiesTest {

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_net_promoter_score_is_on_its_scale(long seed) {
        NpsResult.of(new Some(seed).ratings(0, 10)).ifPresent(result -> {
            assertThat(result.points()).isBetween(-100.0, 100.0);
            assertThat(result.interval().low()).isBetween(-100.0, 100.0);
            assertThat(result.interval().high()).isBetween(-100.0, 100.0);
            assertThat(result.answers()).isEqualTo(result.promoters() + result.passives() + result.detractors());
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twice_the_same_answers_are_the_same_headline_and_a_narrower_interval(long seed) {
        Ratings once = new Some(seed).ratings(1, 5);
        Ratings twice = once.plus(once);

        NpsResult.of(once).ifPresent(result -> {
            NpsResult doubled = NpsResult.of(twice).orElseThrow();
            assertThat(doubled.points()).isEqualTo(result.points());
            assertThat(doubled.interval().width()).isLessThan(result.interval().width());
        });
        SatisfactionResult.of(once, 1).ifPresent(result -> {
            SatisfactionResult doubled = SatisfactionResult.of(twice, 1).orElseThrow();
            assertThat(doubled.percent()).isEqualTo(result.percent());
            assertThat(doubled.percentInterval().width())
                    .isLessThan(result.percentInterval().width());
        });
        RatingResult.of(once, 1, 5).ifPresent(result -> {
            Mean doubled = RatingResult.of(twice, 1, 5).orElseThrow().mean();
            assertThat(doubled.value()).isEqualTo(result.mean().value());
            result.mean()
                    .interval()
                    .ifPresent(interval ->
                            assertThat(doubled.interval().orElseThrow().width()).isLessThanOrEqualTo(interval.width()));
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void an_interval_holds_its_headline(long seed) {
        Ratings ratings = new Some(seed).ratings(1, 7);

        EffortResult.of(ratings, Polarity.LOW_IS_GOOD).ifPresent(result -> {
            assertThat(result.easy().interval().contains(result.easy().value())).isTrue();
            assertThat(result.easy().interval().low()).isBetween(0.0, 1.0);
            assertThat(result.easy().interval().high()).isBetween(0.0, 1.0);
            result.mean()
                    .interval()
                    .ifPresent(interval ->
                            assertThat(interval.contains(result.mean().value())).isTrue());
        });
        NpsResult.of(ratings)
                .filter(result -> result.answers() > 1)
                .ifPresent(result ->
                        assertThat(result.interval().contains(result.points())).isTrue());
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void order_and_batches_of_answers_do_not_change_a_bit(long seed) {
        var some = new Some(seed);
        List<Integer> answers = new ArrayList<>(some.answers(1, 7));
        Ratings all = tally(answers);
        Collections.shuffle(answers, some.random());
        int cut = some.random().nextInt(answers.size() + 1);
        Ratings batches = tally(answers.subList(cut, answers.size())).plus(tally(answers.subList(0, cut)));

        assertThat(batches).isEqualTo(all);
        assertThat(batches.mean()).isEqualTo(all.mean());
        assertThat(Mean.of(answers.stream().map(BigDecimal::valueOf).toList())).isEqualTo(all.mean());
        assertThat(EffortResult.of(batches, Polarity.HIGH_IS_GOOD)
                        .map(result -> result.mean().interval()))
                .isEqualTo(EffortResult.of(all, Polarity.HIGH_IS_GOOD)
                        .map(result -> result.mean().interval()));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_comparison_the_other_way_round_is_its_mirror(long seed) {
        var some = new Some(seed);
        Ratings first = some.ratings(1, 5);
        Ratings second = some.ratings(1, 5);

        assertMirror(NpsResult.compare(first, second), NpsResult.compare(second, first));
        assertMirror(SatisfactionResult.compare(first, second, 1), SatisfactionResult.compare(second, first, 1));
        assertMirror(EffortResult.compare(first, second), EffortResult.compare(second, first));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_difference_of_the_headlines_lies_in_its_interval_unless_it_is_adjusted(long seed) {
        var some = new Some(seed);
        Ratings first = some.ratings(1, 5);
        Ratings second = some.ratings(1, 5);

        for (Comparison comparison :
                List.of(EffortResult.compare(first, second), SatisfactionResult.compare(first, second, 1))) {
            if (comparison instanceof Comparison.Tested tested) {
                assertThat(tested.interval().contains(tested.difference())).isTrue();
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void more_segments_never_make_a_p_smaller(long seed) {
        var some = new Some(seed);
        var segments = new LinkedHashMap<Integer, Ratings>();
        IntStream.range(0, 1 + some.random().nextInt(8)).forEach(i -> segments.put(i, some.ratings(0, 10)));

        Map<Integer, Comparison> compared = Holm.eachAgainstTheOthers(segments, Ratings::plus, NpsResult::compare);

        assertThat(compared.keySet()).containsExactlyElementsOf(segments.keySet());
        compared.forEach((segment, comparison) -> {
            if (comparison instanceof Comparison.Tested tested) {
                assertThat(tested.adjustedPValue()).isBetween(tested.pValue(), 1.0);
            } else {
                long own = segments.get(segment).answers();
                long all =
                        segments.values().stream().mapToLong(Ratings::answers).sum();
                assertThat(Math.min(own, all - own)).isLessThan(2);
            }
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void shares_of_a_distribution_are_a_whole(long seed) {
        RatingResult.of(new Some(seed).ratings(-5, 5), -5, 5)
                .ifPresent(result -> assertThat(result.distribution())
                        .hasSize(11)
                        .extracting(RatingResult.Point::share)
                        .satisfies(shares -> assertThat(shares.stream()
                                        .mapToDouble(Share::value)
                                        .sum())
                                .isCloseTo(1, within(1e-12))));
    }

    private static void assertMirror(Comparison comparison, Comparison other) {
        if (comparison instanceof Comparison.Tested tested && other instanceof Comparison.Tested back) {
            assertThat(back.difference()).isCloseTo(-tested.difference(), within(1e-9));
            assertThat(back.pValue()).isCloseTo(tested.pValue(), within(1e-9 * tested.pValue()));
            assertThat(back.verdict()).isEqualTo(tested.verdict());
            Interval mirrored = back.interval();
            assertThat(mirrored.low()).isCloseTo(-tested.interval().high(), within(1e-9));
            assertThat(mirrored.high()).isCloseTo(-tested.interval().low(), within(1e-9));
        } else {
            assertThat(other).isEqualTo(comparison);
        }
    }

    private static Ratings tally(List<Integer> answers) {
        var counts = new TreeMap<Integer, Long>();
        answers.forEach(answer -> counts.merge(answer, 1L, Long::sum));
        return Ratings.of(counts);
    }

    /** Random but repeatable answers: none, one, a few, or up to 10¹² of a rating. */
    private record Some(Random random) {

        Some(long seed) {
            this(new Random(seed));
        }

        Ratings ratings(int from, int to) {
            long most =
                    List.of(1L, 2L, 10L, 100L, 1_000_000L, 1_000_000_000_000L).get(random.nextInt(6));
            var counts = new TreeMap<Integer, Long>();
            IntStream.range(0, random.nextInt(6))
                    .forEach(_ -> counts.put(from + random.nextInt(to - from + 1), random.nextLong(most + 1)));
            return Ratings.of(counts);
        }

        List<Integer> answers(int from, int to) {
            return random.ints(random.nextInt(200), from, to + 1).boxed().toList();
        }
    }
}
