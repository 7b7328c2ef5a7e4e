package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The scores of many days are those of each day by itself, which other tests compare with slow and independent computations.
 * A failure names its seed; put it in {@link #seeds}.
 */
class ScoreHistoryTest {

    private static final LocalDate DAY = SomeScoring.DAY;
    private static final Signal LOGIN = Signal.of(new EventType("Signed In"));
    private static final int MODELS = 8;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_day_of_a_points_model_is_what_it_is_by_itself(long seed) {
        SomeScoring some = SomeScoring.of(seed);
        for (int i = 0; i < MODELS; i++) {
            PointsModel model = some.random().nextBoolean() ? some.model() : some.generousModel();
            CustomerActivity activity =
                    some.random().nextInt(5) == 0 ? large(some.random()) : some.activity(some.events());
            List<LocalDate> days = days(some.random());

            assertThat(model.scores(activity, days))
                    .isEqualTo(days.stream()
                            .map(day -> model.scoreOnly(activity, day))
                            .toList());
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void every_day_of_a_weighted_model_is_what_it_is_by_itself(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        for (int i = 0; i < MODELS; i++) {
            WeightedModel model = some.model();
            CustomerActivity activity =
                    some.random().nextInt(5) == 0 ? large(some.random()) : some.activity(some.events());
            List<LocalDate> days = days(some.random());

            assertThat(model.scores(activity, days))
                    .isEqualTo(days.stream()
                            .map(day -> model.scoreOnly(activity, day))
                            .toList());
        }
    }

    @Test
    void a_window_of_three_days_slides_over_events_of_two_days() {
        // 1 point on the 1st and 2 on the 3rd, in a window of 3 days: nothing before, 1, 1, 3, 2, 2, nothing left.
        PointsModel model =
                new PointsModel(List.of(Rule.perEvent("login", "Signed In", "1").inLastDays(3)), Bands.DEFAULT);
        CustomerActivity activity = CustomerActivity.builder()
                .add(LOGIN, events(LocalDate.parse("2026-03-01"), 1))
                .add(LOGIN, events(LocalDate.parse("2026-03-03"), 2))
                .build();

        List<LocalDate> days = LocalDate.parse("2026-02-28")
                .datesUntil(LocalDate.parse("2026-03-07"))
                .toList();

        assertThat(model.scores(activity, days))
                .containsExactly(
                        Optional.empty(), score("1"), score("1"), score("3"), score("2"), score("2"), score("0"));
    }

    @Test
    void no_days_have_no_scores_and_nobody_without_events_is_scored() {
        PointsModel model = new PointsModel(List.of(Rule.perEvent("login", "Signed In", "1")), Bands.DEFAULT);
        WeightedModel weighted = new WeightedModel(
                List.of(Metric.linear("login", MetricSource.anyEvent(), Measure.EVENTS, "0", "10", 100)),
                Bands.DEFAULT);
        CustomerActivity nothing = CustomerActivity.builder().build();

        assertThat(model.scores(nothing, List.of())).isEmpty();
        assertThat(model.scores(nothing, List.of(DAY, DAY))).containsExactly(Optional.empty(), Optional.empty());
        assertThat(weighted.scores(nothing, List.of())).isEmpty();
        assertThat(weighted.scores(nothing, List.of(DAY, DAY))).containsExactly(Optional.empty(), Optional.empty());
    }

    @Test
    void a_sum_within_the_range_of_numbers_does_not_leave_it_while_days_come_and_go() {
        // Two days that together have more events than a long can count, but never in one window.
        WeightedModel model = new WeightedModel(
                List.of(Metric.linear("login", MetricSource.of(LOGIN), Measure.EVENTS, "0", "100000000000", 100)
                        .inLastDays(1)),
                Bands.DEFAULT);
        CustomerActivity activity = CustomerActivity.builder()
                .add(LOGIN, events(DAY.minusDays(2), Long.MAX_VALUE))
                .add(LOGIN, events(DAY.minusDays(1), Long.MAX_VALUE))
                .add(LOGIN, events(DAY, 1_000_000_000))
                .build();

        assertThat(model.scores(activity, List.of(DAY.minusDays(2), DAY))).containsExactly(score("100"), score("1"));
        assertThat(model.scores(activity, List.of(DAY.minusDays(2), DAY.minusDays(1), DAY)))
                .containsExactly(score("100"), score("100"), score("1"));
    }

    @Test
    void days_in_another_order_are_refused() {
        PointsModel model = new PointsModel(List.of(Rule.perEvent("login", "Signed In", "1")), Bands.DEFAULT);
        CustomerActivity nothing = CustomerActivity.builder().build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model.scores(nothing, List.of(DAY, DAY.minusDays(1))))
                .withMessageContaining("2026-03-30");
    }

    /** Consecutive days, or single ones far and near, some twice; from before the first event to after the last. */
    private static List<LocalDate> days(Random random) {
        if (random.nextBoolean()) {
            LocalDate from = DAY.minusDays(random.nextInt(100));
            return from.datesUntil(from.plusDays(random.nextInt(120))).toList();
        }
        return random.ints(random.nextInt(12), -70, random.nextBoolean() ? 100 : 3_100)
                .sorted()
                .mapToObj(DAY::minusDays)
                .toList()
                .reversed();
    }

    /** As much a day as events may carry, of both signs, so that sums leave what a long can hold, and caps and limits cut. */
    private static CustomerActivity large(Random random) {
        CustomerActivity.Builder builder = CustomerActivity.builder();
        for (String type : List.of("Signed In", "Order Completed", "page_viewed")) {
            Signal signal = Signal.of(new EventType(type));
            IntStream.range(0, random.nextInt(30)).forEach(_ -> {
                long events = random.nextLong(1, 1_000_000_000);
                builder.add(
                        signal,
                        new DailyActivity(
                                DAY.plusDays(1).minusDays(random.nextInt(60)),
                                events,
                                events,
                                BigDecimal.valueOf(random.nextLong(), 6).multiply(BigDecimal.valueOf(events))));
            });
        }
        return builder.build();
    }

    private static DailyActivity events(LocalDate day, long events) {
        return new DailyActivity(day, events, 0, BigDecimal.ZERO);
    }

    private static Optional<Score> score(String points) {
        return Optional.of(new Score(new BigDecimal(points)));
    }
}
