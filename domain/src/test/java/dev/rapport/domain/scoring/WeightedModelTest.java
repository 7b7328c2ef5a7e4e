package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.Activity;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.ingestion.EventValue;
import dev.rapport.domain.ingestion.MessageId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WeightedModelTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Signal LOGIN = signal("Signed In");
    private static final Signal ORDER = signal("Order Completed");
    private static final Signal LARGE_ORDER = new Signal(
            new EventType("Order Completed"), Condition.of(PropertyTest.of("total", Operator.AT_LEAST, 100)));
    private static final Signal ANSWER = signal("nps_answered");

    @Test
    void the_published_example_of_40_30_and_30_is_71() {
        // 80, 60 and 70 of 100 with weights 40/30/30: 32 + 18 + 21 = 71. One published guide prints 65; that is an
        // addition error.
        WeightedModel model = new WeightedModel(
                List.of(
                        Metric.linear("frequency", MetricSource.of(LOGIN), Measure.EVENTS, "0", "100", 40),
                        Metric.linear("money", MetricSource.of(ORDER), Measure.VALUE_SUM, "0", "100", 30),
                        Metric.linear("sentiment", MetricSource.of(ANSWER), Measure.LAST_VALUE, "0", "10", 30)),
                Bands.DEFAULT);
        CustomerActivity activity = activity()
                .add(LOGIN, row(0, 50))
                .add(LOGIN, row(1, 30))
                .add(ORDER, row(3, 2, 2, "60"))
                .add(ANSWER, row(5, 1, 1, "7"))
                .add(ANSWER, last(5, "m1", "7"))
                .build();

        ScoreBreakdown breakdown = model.score(activity, DAY).orElseThrow();

        assertThat(breakdown.contributions())
                .extracting(Contribution::points)
                .containsExactly(
                        new BigDecimal("32.000000000"), new BigDecimal("18.000000000"), new BigDecimal("21.000000000"));
        assertThat(breakdown.score()).isEqualTo(score("71"));
        assertThat(breakdown.band().key()).isEqualTo("highly_engaged");
        assertThat(model.scoreOnly(activity, DAY)).contains(score("71"));
        assertThat(model.warnings()).isEmpty();
    }

    @Test
    void a_customer_without_any_event_up_to_the_day_is_not_scored() {
        WeightedModel model = model(count(LOGIN, "0", "10").whenMissing(fixed("50")));
        CustomerActivity later = activity().add(LOGIN, row(-1, 1)).build();

        assertThat(model.score(activity().build(), DAY)).isEmpty();
        assertThat(model.scoreOnly(activity().build(), DAY)).isEmpty();
        assertThat(model.score(later, DAY)).isEmpty();
        assertThat(model.scoreOnly(later, DAY.plusDays(1))).contains(score("10"));
    }

    @Test
    void a_customer_of_whom_every_metric_is_left_out_is_not_scored() {
        WeightedModel model = model(count(LOGIN, "0", "10").whenMissing(new WhenMissing.LeftOut()));
        CustomerActivity other = activity().add(ORDER, row(0, 1)).build();

        assertThat(model.score(other, DAY)).isEmpty();
        assertThat(model.scoreOnly(other, DAY)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Measure.class)
    void whatever_never_happened_is_missing(Measure measure) {
        Metric metric = metric(MetricSource.of(LOGIN), measure);
        // An order happened, and a login that is still to come.
        CustomerActivity activity = activity()
                .add(ORDER, row(0, 1))
                .add(LOGIN, row(-1, 1, 1, "5"))
                .add(LOGIN, last(-1, "m1", "5"))
                .build();

        assertThat(metric.measured(activity, DAY)).isEmpty();
    }

    @Test
    void what_is_missing_counts_0_is_left_out_or_is_a_fixed_number() {
        CustomerActivity activity = activity().add(ORDER, row(0, 3)).build();
        // 3 of 10 orders are 30 normalised, weight 60. Logins, weight 40, never happened.
        assertThat(scoreWithout(new WhenMissing.Zero(), activity)).isEqualTo(score("18"));
        // Without the logins: 60 · 30 / 60
        assertThat(scoreWithout(new WhenMissing.LeftOut(), activity)).isEqualTo(score("30"));
        // 60 · 30 / 100 + 40 · 12.5 / 100
        assertThat(scoreWithout(fixed("12.5"), activity)).isEqualTo(score("23"));
    }

    @Test
    void missing_days_since_the_last_count_0_although_0_days_would_be_100() {
        WeightedModel model =
                model(Metric.linear("recency", MetricSource.of(LOGIN), Measure.DAYS_SINCE_LAST, "30", "0", 100));

        assertThat(model.scoreOnly(activity().add(ORDER, row(0, 1)).build(), DAY))
                .contains(score("0"));
        assertThat(model.scoreOnly(activity().add(LOGIN, row(0, 1)).build(), DAY))
                .contains(score("100"));
    }

    @Test
    void what_is_left_out_is_explained_and_adds_nothing() {
        WeightedModel model = new WeightedModel(
                List.of(
                        weighing(count(LOGIN, "0", "10").whenMissing(new WhenMissing.LeftOut()), "login", 40),
                        weighing(count(ORDER, "0", "10"), "order", 60)),
                Bands.DEFAULT);

        ScoreBreakdown breakdown =
                model.score(activity().add(ORDER, row(0, 3)).build(), DAY).orElseThrow();

        MetricContribution login =
                (MetricContribution) breakdown.contributions().getFirst();
        assertThat(login.measured()).isEmpty();
        assertThat(login.normalised()).isEmpty();
        assertThat(login.points()).isEqualTo(new BigDecimal("0.000000000"));
        MetricContribution order =
                (MetricContribution) breakdown.contributions().getLast();
        assertThat(order.measured()).contains(Fraction.of(3));
        assertThat(order.normalised()).contains(Fraction.of(30));
        assertThat(order.weights()).isEqualTo(60);
        assertThat(order.points()).isEqualByComparingTo("30");
    }

    @Test
    void a_rescaled_weight_is_an_exact_fraction_that_is_rounded_once() {
        // Three of four metrics count, each 1 of 3: 100 · 1/3 = 33.333333333…, thrice 99.999999999
        List<Metric> metrics = List.of(
                weighing(count(ORDER, "0", "1"), "a", 1),
                weighing(count(ORDER, "0", "1"), "b", 1),
                weighing(count(ORDER, "0", "1"), "c", 1),
                weighing(count(LOGIN, "0", "1").whenMissing(new WhenMissing.LeftOut()), "d", 97));

        assertThat(new WeightedModel(metrics, Bands.DEFAULT)
                        .scoreOnly(activity().add(ORDER, row(0, 1)).build(), DAY))
                .contains(score("99.999999999"));
    }

    @Test
    void what_a_metric_adds_is_rounded_half_even_to_nine_digits() {
        // From 0 to 200,000: 100 · 100 · x / 200,000 / 100 = x / 2,000; 0.000001 / 2,000 = 0.0000000005 and
        // 0.000003 / 2,000 = 0.0000000015: two ties, one to each even side
        WeightedModel model =
                model(Metric.linear("money", MetricSource.of(ORDER), Measure.VALUE_SUM, "0", "200000", 100));

        assertThat(model.scoreOnly(
                        activity().add(ORDER, row(0, 1, 1, "0.000001")).build(), DAY))
                .contains(score("0"));
        assertThat(model.scoreOnly(
                        activity().add(ORDER, row(0, 1, 1, "0.000003")).build(), DAY))
                .contains(score("0.000000002"));
    }

    @Test
    void a_window_of_n_days_holds_the_asked_day_and_the_n_minus_one_before() {
        Metric metric = count(LOGIN, "0", "10").inLastDays(7);
        CustomerActivity activity = activity()
                .add(LOGIN, row(-1, 1_000))
                .add(LOGIN, row(0, 1))
                .add(LOGIN, row(6, 10))
                .add(LOGIN, row(7, 100))
                .build();

        assertThat(metric.measured(activity, DAY)).contains(Fraction.of(11));
        assertThat(metric.inLastDays(1).measured(activity, DAY)).contains(Fraction.of(1));
        assertThat(metric.inLastDays(3_650).measured(activity, DAY)).contains(Fraction.of(111));
    }

    @Test
    void earlier_events_but_none_in_the_window_are_0_and_not_missing_unless_a_value_is_asked_for() {
        CustomerActivity activity = activity()
                .add(ORDER, row(30, 2, 1, "5"))
                .add(ORDER, last(30, "m1", "5"))
                .build();

        assertThat(measured(Measure.EVENTS, activity)).contains(Fraction.ZERO);
        assertThat(measured(Measure.VALUE_SUM, activity)).contains(Fraction.ZERO);
        assertThat(measured(Measure.ACTIVE_DAYS, activity)).contains(Fraction.ZERO);
        assertThat(measured(Measure.EVENT_TYPES, activity)).contains(Fraction.ZERO);
        assertThat(measured(Measure.AVERAGE_VALUE, activity)).isEmpty();
        assertThat(measured(Measure.LAST_VALUE, activity)).isEmpty();
        assertThat(measured(Measure.DAYS_SINCE_LAST, activity)).contains(Fraction.of(30));
    }

    @Test
    void a_count_of_0_is_normalised_like_any_other() {
        // 100 · (0 − 10) / (−10 − 10) = 50
        CustomerActivity activity = activity().add(LOGIN, row(400, 1)).build();

        assertThat(model(count(LOGIN, "10", "-10")).scoreOnly(activity, DAY)).contains(score("50"));
    }

    @Test
    void events_in_the_window_without_a_value_sum_to_0_and_have_no_average_and_no_last_value() {
        CustomerActivity activity = activity()
                .add(ORDER, row(0, 2))
                .add(ORDER, row(30, 1, 1, "5"))
                .add(ORDER, last(30, "m1", "5"))
                .build();

        assertThat(measured(Measure.VALUE_SUM, activity)).contains(Fraction.ZERO);
        assertThat(measured(Measure.AVERAGE_VALUE, activity)).isEmpty();
        assertThat(measured(Measure.LAST_VALUE, activity)).isEmpty();
    }

    @Test
    void an_average_is_of_the_events_that_carried_a_value_and_exact() {
        // (10 + 0) / 3, with four events besides that carried none
        CustomerActivity activity = activity()
                .add(ORDER, row(0, 5, 1, "10"))
                .add(ORDER, row(1, 2, 2, "0"))
                .build();

        assertThat(measured(Measure.AVERAGE_VALUE, activity))
                .contains(Fraction.of(BigDecimal.TEN, BigDecimal.valueOf(3)));
    }

    @Test
    void days_since_the_last_look_at_all_history_but_not_at_days_to_come() {
        CustomerActivity activity = activity()
                .add(ORDER, row(-2, 1))
                .add(ORDER, row(9_000, 1))
                .add(ORDER, row(4_000, 1))
                .build();

        assertThat(measured(Measure.DAYS_SINCE_LAST, activity)).contains(Fraction.of(4_000));
        assertThat(metric(MetricSource.of(ORDER), Measure.DAYS_SINCE_LAST).measured(activity, DAY.plusDays(2)))
                .contains(Fraction.ZERO);
    }

    @Test
    void the_last_value_is_that_of_the_greatest_instant_then_message_id() {
        Instant noon = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        CustomerActivity activity = activity()
                .add(ANSWER, row(0, 4, 4, "20"))
                .add(ANSWER, new DailyLastValue(DAY, value(noon, "b", "3")))
                .add(ANSWER, new DailyLastValue(DAY, value(noon, "a", "9")))
                .add(ANSWER, new DailyLastValue(DAY, value(noon.minusNanos(1), "z", "8")))
                .build();

        assertThat(metric(MetricSource.of(ANSWER), Measure.LAST_VALUE).measured(activity, DAY))
                .contains(Fraction.of(3));
    }

    @Test
    void message_ids_are_ordered_by_bytes_across_signals_too() {
        // In UTF-8, U+1F600 begins with F0 and U+FFFD with EF; the characters of a Java string have the other order.
        Instant noon = DAY.atTime(12, 0).toInstant(ZoneOffset.UTC);
        CustomerActivity activity = activity()
                .add(ANSWER, row(0, 1, 1, "1"))
                .add(ANSWER, new DailyLastValue(DAY, value(noon, "\uD83D\uDE00", "1")))
                .add(ORDER, row(0, 1, 1, "2"))
                .add(ORDER, new DailyLastValue(DAY, value(noon, "\uFFFD", "2")))
                .build();

        assertThat(metric(MetricSource.of(ORDER, ANSWER), Measure.LAST_VALUE).measured(activity, DAY))
                .contains(Fraction.of(1));
        assertThat(metric(MetricSource.anyEvent(), Measure.LAST_VALUE).measured(activity, DAY))
                .contains(Fraction.of(1));
    }

    @Test
    void a_last_value_that_is_still_to_come_does_not_count() {
        CustomerActivity activity = activity()
                .add(ANSWER, row(-1, 1, 1, "1"))
                .add(ANSWER, last(-1, "m2", "1"))
                .add(ANSWER, row(2, 1, 1, "8"))
                .add(ANSWER, last(2, "m1", "8"))
                .build();
        Metric metric = metric(MetricSource.of(ANSWER), Measure.LAST_VALUE);

        assertThat(metric.measured(activity, DAY)).contains(Fraction.of(8));
        assertThat(metric.measured(activity, DAY.plusDays(1))).contains(Fraction.of(1));
    }

    @Test
    void any_event_is_every_event_type_once_and_no_signal_with_a_condition() {
        CustomerActivity activity = activity()
                .add(LOGIN, row(0, 2))
                .add(ORDER, row(0, 3, 2, "150"))
                .add(ORDER, row(4, 1))
                .add(LARGE_ORDER, row(0, 1, 1, "150"))
                .add(LARGE_ORDER, last(0, "m9", "150"))
                .build();

        assertThat(metric(MetricSource.anyEvent(), Measure.EVENTS).measured(activity, DAY))
                .contains(Fraction.of(6));
        assertThat(metric(MetricSource.anyEvent(), Measure.VALUE_SUM).measured(activity, DAY))
                .contains(Fraction.of(150));
        assertThat(metric(MetricSource.anyEvent(), Measure.ACTIVE_DAYS).measured(activity, DAY))
                .contains(Fraction.of(2));
        assertThat(metric(MetricSource.anyEvent(), Measure.EVENT_TYPES).measured(activity, DAY))
                .contains(Fraction.of(2));
        assertThat(metric(MetricSource.anyEvent(), Measure.LAST_VALUE).measured(activity, DAY))
                .isEmpty();
    }

    @Test
    void several_signals_are_added_up_and_a_day_with_two_of_them_is_one_active_day() {
        MetricSource source = MetricSource.of(LOGIN, LARGE_ORDER);
        CustomerActivity activity = activity()
                .add(LOGIN, row(0, 2))
                .add(LARGE_ORDER, row(0, 1, 1, "150"))
                .add(LARGE_ORDER, row(5, 1, 1, "100"))
                .add(ORDER, row(7, 1))
                .build();

        assertThat(metric(source, Measure.EVENTS).measured(activity, DAY)).contains(Fraction.of(4));
        assertThat(metric(source, Measure.ACTIVE_DAYS).measured(activity, DAY)).contains(Fraction.of(2));
        assertThat(metric(source, Measure.AVERAGE_VALUE).measured(activity, DAY))
                .contains(Fraction.of(125));
    }

    @Test
    void listed_event_types_are_counted_when_they_happened_in_the_window() {
        Metric metric = metric(MetricSource.of(LOGIN, ORDER, ANSWER), Measure.EVENT_TYPES);
        CustomerActivity activity = activity()
                .add(LOGIN, row(0, 20))
                .add(ORDER, row(29, 1))
                .add(ANSWER, row(30, 1))
                .add(signal("page_viewed"), row(0, 1))
                .build();

        assertThat(metric.measured(activity, DAY)).contains(Fraction.of(2));
    }

    @Test
    void signals_with_a_condition_are_no_event_types() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> metric(MetricSource.of(LOGIN, LARGE_ORDER), Measure.EVENT_TYPES))
                .withMessageContaining("must have no condition");
    }

    @Test
    void a_source_that_would_surely_count_events_twice_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> MetricSource.of(LOGIN, LOGIN));
        assertThatIllegalArgumentException().isThrownBy(() -> MetricSource.of(ORDER, LARGE_ORDER));
        assertThatIllegalArgumentException().isThrownBy(() -> MetricSource.of(LARGE_ORDER, LOGIN, ORDER));
        assertThatIllegalArgumentException().isThrownBy(MetricSource::of);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MetricSource.of(IntStream.range(0, 21)
                        .mapToObj(i -> signal("type " + i))
                        .toArray(Signal[]::new)));
    }

    @Test
    void days_since_the_last_have_no_window_and_everything_else_has_one() {
        Metric recency = metric(MetricSource.of(LOGIN), Measure.DAYS_SINCE_LAST);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> recency.inLastDays(30))
                .withMessageContaining("no window");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Metric(
                        recency.id(),
                        recency.source(),
                        Measure.EVENTS,
                        new Window.AllTime(),
                        recency.normalisation(),
                        recency.whenMissing(),
                        10));
    }

    @Test
    void weights_that_miss_100_are_refused_with_what_they_miss() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedModel(
                        List.of(weighing(count(LOGIN, "0", "1"), "a", 60), weighing(count(ORDER, "0", "1"), "b", 35)),
                        Bands.DEFAULT))
                .withMessageContaining("they total 95, 5 short");
        assertThatIllegalArgumentException().isThrownBy(() -> weighing(count(LOGIN, "0", "1"), "a", 0));
        assertThatIllegalArgumentException().isThrownBy(() -> weighing(count(LOGIN, "0", "1"), "a", 101));
        assertThatIllegalArgumentException().isThrownBy(() -> new WeightedModel(List.of(), Bands.DEFAULT));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeightedModel(
                        List.of(weighing(count(LOGIN, "0", "1"), "a", 60), weighing(count(ORDER, "0", "1"), "a", 40)),
                        Bands.DEFAULT))
                .withMessageContaining("two metrics with the id a");
    }

    @Test
    void one_weight_above_60_percent_is_worth_a_warning() {
        List<Metric> sixty =
                List.of(weighing(count(LOGIN, "0", "1"), "a", 60), weighing(count(ORDER, "0", "1"), "b", 40));
        List<Metric> more =
                List.of(weighing(count(LOGIN, "0", "1"), "a", 39), weighing(count(ORDER, "0", "1"), "b", 61));

        assertThat(new WeightedModel(sixty, Bands.DEFAULT).warnings()).isEmpty();
        assertThat(new WeightedModel(more, Bands.DEFAULT).warnings())
                .containsExactly(
                        new ModelWarning.WeightOutOfProportion(new ModelPart(new RuleId("b"), "/metrics/1"), 61));
    }

    @Test
    void a_model_says_what_it_needs_to_read() {
        WeightedModel listed = model(metric(MetricSource.of(LOGIN, LARGE_ORDER), Measure.EVENTS));
        WeightedModel any = model(metric(MetricSource.anyEvent(), Measure.LAST_VALUE));

        assertThat(listed.signals()).containsExactlyInAnyOrder(LOGIN, LARGE_ORDER);
        assertThat(listed.readsAnyEvent()).isFalse();
        assertThat(listed.readsLastValues()).isFalse();
        assertThat(any.signals()).isEmpty();
        assertThat(any.readsAnyEvent()).isTrue();
        assertThat(any.readsLastValues()).isTrue();
    }

    @Test
    void all_history_is_needed_because_what_never_happened_is_missing() {
        assertThat(model(count(LOGIN, "0", "10")).needsActivityFrom(DAY)).isEmpty();
    }

    @Test
    void a_breakdown_that_does_not_add_up_cannot_exist() {
        ScoreBreakdown breakdown = model(count(LOGIN, "0", "10"))
                .score(activity().add(LOGIN, row(0, 1)).build(), DAY)
                .orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new ScoreBreakdown(score("10.000000001"), breakdown.band(), breakdown.contributions()))
                .withMessageContaining("do not add up");
    }

    private static Score scoreWithout(WhenMissing logins, CustomerActivity activity) {
        return new WeightedModel(
                        List.of(
                                weighing(count(LOGIN, "0", "10").whenMissing(logins), "login", 40),
                                weighing(count(ORDER, "0", "10"), "order", 60)),
                        Bands.DEFAULT)
                .scoreOnly(activity, DAY)
                .orElseThrow();
    }

    private static Optional<Fraction> measured(Measure measure, CustomerActivity activity) {
        return metric(MetricSource.of(ORDER), measure).measured(activity, DAY);
    }

    private static Metric metric(MetricSource source, Measure measure) {
        return Metric.linear("metric", source, measure, "0", "10", 100);
    }

    private static Metric count(Signal signal, String min, String max) {
        return Metric.linear("metric", MetricSource.of(signal), Measure.EVENTS, min, max, 100);
    }

    private static Metric weighing(Metric metric, String id, int weight) {
        return new Metric(
                new RuleId(id),
                metric.source(),
                metric.measure(),
                metric.window(),
                metric.normalisation(),
                metric.whenMissing(),
                weight);
    }

    private static WhenMissing fixed(String points) {
        return new WhenMissing.Fixed(new BigDecimal(points));
    }

    private static WeightedModel model(Metric metric) {
        return new WeightedModel(List.of(metric), Bands.DEFAULT);
    }

    private static Signal signal(String type) {
        return Signal.of(new EventType(type));
    }

    private static CustomerActivity.Builder activity() {
        return CustomerActivity.builder();
    }

    private static DailyActivity row(int age, long events) {
        return row(age, events, 0, "0");
    }

    private static DailyActivity row(int age, long events, long valued, String sum) {
        return new DailyActivity(DAY.minusDays(age), events, valued, new BigDecimal(sum));
    }

    private static DailyLastValue last(int age, String by, String amount) {
        LocalDate day = DAY.minusDays(age);
        return new DailyLastValue(day, value(day.atTime(9, 30).toInstant(ZoneOffset.UTC), by, amount));
    }

    private static Activity.LastValue value(Instant at, String by, String amount) {
        return new Activity.LastValue(EventValue.of(new BigDecimal(amount)).orElseThrow(), at, new MessageId(by));
    }

    private static Score score(String points) {
        return new Score(new BigDecimal(points));
    }
}
