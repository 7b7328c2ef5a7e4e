package dev.rapport.domain.scoring;

import static dev.rapport.domain.scoring.SomeWeighting.DAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rapport.domain.scoring.SomeWeighting.Event;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every weighted model and every history. A failure names its seed; put it in {@link #seeds}. */
class WeightedModelPropertiesTest {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static LongStream seeds() {
        return LongStream.range(0, 500);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void the_score_is_what_a_slow_and_independent_computation_says(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        WeightedModel model = some.model();
        List<Event> events = some.events();
        CustomerActivity activity = some.activity(events);

        for (LocalDate day : days()) {
            Optional<Score> score = model.scoreOnly(activity, day);
            OptionalDouble expected = SlowWeightedReference.score(model, events, day);
            assertThat(score.isPresent()).isEqualTo(expected.isPresent());
            score.ifPresent(
                    is -> assertThat(is.points().doubleValue()).isCloseTo(expected.orElseThrow(), within(0.000_001)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void neither_order_nor_grouping_changes_a_bit(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        WeightedModel model = some.model();
        List<Event> events = some.events();

        assertThat(model.score(some.activity(events), DAY)).isEqualTo(model.score(some.activity(events), DAY));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void contributions_add_up_to_the_score_exactly_and_stay_on_the_scale(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        WeightedModel model = some.model();
        CustomerActivity activity = some.activity(some.events());

        for (LocalDate day : days()) {
            Optional<WeightedBreakdown> breakdown = model.score(activity, day);
            assertThat(breakdown.map(WeightedBreakdown::score)).isEqualTo(model.scoreOnly(activity, day));
            breakdown.ifPresent(explained -> {
                assertThat(explained.contributions()).hasSameSizeAs(model.metrics());
                assertThat(explained.contributions().stream()
                                .map(MetricContribution::points)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualByComparingTo(explained.score().points());
                assertThat(explained.contributions())
                        .allSatisfy(part -> assertThat(part.points()).isBetween(BigDecimal.ZERO, HUNDRED));
                // Each of at most 6 metrics is rounded by at most half a unit of the ninth digit.
                assertThat(explained.score().points())
                        .isBetween(BigDecimal.ZERO, HUNDRED.add(new BigDecimal("0.000000003")));
            });
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void what_happens_after_the_day_changes_nothing(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        WeightedModel model = some.model();
        List<Event> events = some.events();
        LocalDate day = DAY.minusDays(10);

        List<Event> known =
                events.stream().filter(event -> !event.day().isAfter(day)).toList();

        assertThat(model.score(some.activity(events), day)).isEqualTo(model.score(some.activity(known), day));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void joining_two_customers_scores_as_if_they_had_always_been_one(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        WeightedModel model = some.model();
        List<Event> one = some.events();
        List<Event> other = some.events();

        CustomerActivity joined = CustomerActivity.builder()
                .add(some.activity(one))
                .add(some.activity(other))
                .build();

        List<Event> union = Stream.concat(one.stream(), other.stream()).toList();
        assertThat(model.score(joined, DAY)).isEqualTo(model.score(some.activity(union), DAY));
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void a_model_written_out_and_read_again_is_the_same_model(long seed) {
        WeightedModel model = SomeWeighting.of(seed).model();

        WeightedModelDefinition written = WeightedModelDefinition.of(model);

        assertThat(written.check()).isEqualTo(new WeightedModelDefinition.Checked.Valid(model));
        assertThat(WeightedModelDefinition.of(model)).isEqualTo(written);
    }

    private static List<LocalDate> days() {
        return IntStream.of(-2, 0, 1, 3, 10, 29, 30, 60, 400, 3_000)
                .mapToObj(DAY::minusDays)
                .toList();
    }
}
