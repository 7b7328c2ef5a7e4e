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
    void what_metrics_add_and_the_score_stay_on_the_scale(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        WeightedModel model = some.model();
        CustomerActivity activity = some.activity(some.events());

        for (LocalDate day : days()) {
            model.score(activity, day).ifPresent(explained -> {
                assertThat(explained.contributions())
                        .hasSameSizeAs(model.metrics())
                        .allSatisfy(part -> assertThat(part.points()).isBetween(BigDecimal.ZERO, HUNDRED));
                // Each of at most 6 metrics is rounded by at most half a unit of the ninth digit.
                assertThat(explained.score().points())
                        .isBetween(BigDecimal.ZERO, HUNDRED.add(new BigDecimal("0.000000003")));
            });
        }
    }

    static List<LocalDate> days() {
        return IntStream.of(-2, 0, 1, 3, 10, 29, 30, 60, 400, 3_000)
                .mapToObj(DAY::minusDays)
                .toList();
    }
}
