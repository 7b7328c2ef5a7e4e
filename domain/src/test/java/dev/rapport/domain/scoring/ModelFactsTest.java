package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a model's data says about its rules, at each border, by numbers that can be checked in one's head. */
class ModelFactsTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Signal LOGIN = Signal.of(new EventType("Signed In"));
    private static final Signal ORDER = Signal.of(new EventType("Order Completed"));
    private static final ModelPart FIRST = new ModelPart(new RuleId("login"), "/rules/0");
    private static final ModelPart SECOND = new ModelPart(new RuleId("order"), "/rules/1");

    private static final Rule LOGINS = Rule.perEvent("login", "Signed In", "1");
    private static final Rule ORDERS = Rule.perEvent("order", "Order Completed", "1");

    @Test
    void a_rule_whose_event_never_came_has_no_data() {
        assertThat(warnings(points(LOGINS), List.of(one(LOGIN, -1, 1))))
                .containsExactly(new ModelWarning.NoData(FIRST, Window.DEFAULT, 0, 0, Optional.empty()));
        assertThat(warnings(points(LOGINS), List.of()).getFirst().message())
                .isEqualTo("No data: no such event in the last 30 days, and none ever before.");
    }

    @Test
    void the_last_day_of_the_window_is_data_and_the_day_before_it_is_not() {
        assertThat(warnings(points(LOGINS), List.of(one(LOGIN, 29, 1), one(ORDER, 0, 1))))
                .noneMatch(ModelWarning.NoData.class::isInstance);
        List<ModelWarning> late = warnings(points(LOGINS), List.of(one(LOGIN, 30, 2), one(LOGIN, 40, 1_000)));

        assertThat(late)
                .containsExactly(
                        new ModelWarning.NoData(FIRST, Window.DEFAULT, 0, 1_002, Optional.of(DAY.minusDays(30))));
        assertThat(late.getFirst().message())
                .isEqualTo(
                        "No data: no such event in the last 30 days; there were 1,002 before, the last on 2026-03-01.");
    }

    @Test
    void events_without_a_value_are_no_data_for_a_rule_per_unit_of_value() {
        PointsModel model = points(Rule.perUnitOfValue("order", "Order Completed", "1"));
        CustomerActivity some = CustomerActivity.builder()
                .add(ORDER, new DailyActivity(DAY, 3, 0, BigDecimal.ZERO))
                .add(ORDER, new DailyActivity(DAY.minusDays(60), 2, 1, BigDecimal.TEN))
                .build();

        assertThat(warnings(model, List.of(some)))
                .containsExactly(new ModelWarning.NoData(
                        new ModelPart(new RuleId("order"), "/rules/0"),
                        Window.DEFAULT,
                        3,
                        1,
                        Optional.of(DAY.minusDays(60))));
        assertThat(warnings(model, List.of(some)).getFirst().message())
                .startsWith("No data: none of the 3 events in the last 30 days carries a value; there were 1 before");
    }

    @Test
    void days_since_the_last_have_data_whenever_it_was() {
        WeightedModel model = weighted(
                Metric.linear("login", MetricSource.of(LOGIN), Measure.DAYS_SINCE_LAST, "30", "0", 50),
                Metric.linear("order", MetricSource.of(ORDER), Measure.AVERAGE_VALUE, "0", "1", 50));

        assertThat(warnings(model, List.of(one(LOGIN, 400, 1))))
                .containsExactly(new ModelWarning.NoData(
                        new ModelPart(new RuleId("order"), "/metrics/1"), Window.DEFAULT, 0, 0, Optional.empty()));
    }

    @Test
    void sixty_percent_of_the_recent_points_are_in_proportion_and_a_hundredth_more_is_not() {
        List<CustomerActivity> sixty = List.of(one(LOGIN, 29, 6_000), one(ORDER, 0, 4_000), one(LOGIN, 30, 90_000));
        List<CustomerActivity> more = List.of(one(LOGIN, 29, 6_001), one(ORDER, 0, 3_999));

        assertThat(warnings(points(LOGINS, ORDERS), sixty)).isEmpty();
        assertThat(warnings(points(LOGINS, ORDERS), more))
                .containsExactly(
                        new ModelWarning.PointsOutOfProportion(FIRST, new BigDecimal("6001"), new BigDecimal("10000")));
        assertThat(warnings(points(LOGINS, ORDERS), more).getFirst().message())
                .startsWith("60.01 % of all points of the last 30 days come from one rule (6001 of 10000)");
    }

    @Test
    void recent_points_are_taken_in_size_as_they_are_earned() {
        // Per day at most 10 of 25: 10. A complaint is 5 in size. Neither the window of 7 days, the fading nor the
        // total cap
        // take anything: the events counted on their day.
        Rule capped = LOGINS.cappedPerDay("10").cappedInAll("1").inLastDays(7).fading(new Fading.Linear(2));
        Rule complaint = Rule.perEvent("order", "Order Completed", "-5");

        List<ModelWarning> found =
                warnings(points(capped, complaint), List.of(one(LOGIN, 20, 25), one(ORDER, 0, 1), one(LOGIN, 0, 1)));

        assertThat(found)
                .containsExactly(
                        new ModelWarning.PointsOutOfProportion(FIRST, new BigDecimal("11"), new BigDecimal("16")));
        assertThat(((ModelWarning.PointsOutOfProportion) found.getFirst()).share())
                .isEqualByComparingTo("68.75");
    }

    @Test
    void of_a_hundred_ninety_five_the_same_hardly_vary_and_ninety_four_do() {
        assertThat(warnings(weighted(active()), population(95, 5)))
                .containsExactly(new ModelWarning.HardlyVaries(
                        new ModelPart(new RuleId("login"), "/metrics/0"),
                        Optional.of(new BigDecimal("50.000000000")),
                        95,
                        100,
                        false));
        assertThat(warnings(weighted(active()), population(95, 5)).getFirst().message())
                .isEqualTo("Hardly varies: 95 of 100 scored customers (95 %) have 50 from it.");
        assertThat(warnings(weighted(active()), population(94, 6))).isEmpty();
    }

    @Test
    void fewer_than_twenty_scored_customers_are_too_few_to_vary() {
        assertThat(warnings(weighted(active()), population(20, 0))).hasSize(1);
        assertThat(warnings(weighted(active()), population(19, 0))).isEmpty();
        var unseen = new ArrayList<>(population(19, 0));
        unseen.add(one(LOGIN, -1, 1));
        assertThat(warnings(weighted(active()), unseen)).isEmpty();
    }

    @Test
    void a_rule_that_adds_nothing_for_most_is_a_hint_because_that_may_be_meant() {
        var many = new ArrayList<CustomerActivity>();
        IntStream.range(0, 20).forEach(_ -> many.add(one(LOGIN, 0, 1)));
        many.addAll(List.of(one(LOGIN, 0, 2), one(ORDER, 0, 1)));

        // Points: 22 by logins, 1 by the order; 21 of 22 customers ordered nothing.
        List<ModelWarning> found = warnings(points(LOGINS, ORDERS), many);

        assertThat(found)
                .extracting(ModelWarning::code)
                .containsExactly("model.points-out-of-proportion", "model.hardly-varies");
        assertThat(found.getLast())
                .isEqualTo(new ModelWarning.HardlyVaries(
                        SECOND, Optional.of(new BigDecimal("0.000000000")), 21, 22, true));
        assertThat(found.getLast().severity()).isEqualTo(ModelWarning.Severity.HINT);
    }

    @Test
    void a_metric_that_is_left_out_for_most_hardly_varies() {
        Metric answers = Metric.linear("answer", MetricSource.of(ORDER), Measure.EVENTS, "0", "10", 50)
                .whenMissing(new WhenMissing.LeftOut());
        var many = new ArrayList<>(population(20, 19));
        many.add(one(ORDER, 0, 1));

        assertThat(warnings(weighted(half(active()), answers), many))
                .containsExactly(new ModelWarning.HardlyVaries(
                        new ModelPart(new RuleId("answer"), "/metrics/1"), Optional.empty(), 39, 40, false));
    }

    @Test
    void rules_that_are_worth_nothing_may_be_the_same_for_all() {
        List<CustomerActivity> many =
                IntStream.range(0, 30).mapToObj(i -> one(LOGIN, 0, i + 1)).toList();

        assertThat(warnings(points(Rule.perEvent("login", "Signed In", "0")), many))
                .isEmpty();
    }

    @Test
    void a_rule_of_many_different_points_varies_however_many_there_are() {
        List<CustomerActivity> many =
                IntStream.rangeClosed(1, 2_000).mapToObj(i -> one(LOGIN, 0, i)).toList();

        assertThat(warnings(points(LOGINS), many))
                .extracting(ModelWarning::code)
                .containsExactly("model.points-out-of-proportion");
    }

    @Test
    void only_the_models_audience_is_looked_at() {
        var trials = new Audience(Condition.of(PropertyTest.of("lifecycle_stage", Operator.EQUAL, "trial")));
        CustomerActivity paying = CustomerActivity.builder()
                .add(LOGIN, new DailyActivity(DAY, 1, 0, BigDecimal.ZERO))
                .build();

        List<ModelWarning> found = warnings(new PointsModel(List.of(LOGINS), Bands.DEFAULT, trials), List.of(paying));

        assertThat(found).containsExactly(new ModelWarning.NoData(FIRST, Window.DEFAULT, 0, 0, Optional.empty()));
    }

    private static Metric active() {
        return Metric.linear("login", MetricSource.of(LOGIN), Measure.EVENTS, "0", "2", 60);
    }

    private static Metric half(Metric metric) {
        return new Metric(
                metric.id(),
                metric.source(),
                metric.measure(),
                metric.window(),
                metric.normalisation(),
                metric.whenMissing(),
                50);
    }

    /** So many signed in once, and so many twice. */
    private static List<CustomerActivity> population(int once, int twice) {
        return IntStream.range(0, once + twice)
                .mapToObj(i -> one(LOGIN, 0, i < once ? 1 : 2))
                .toList();
    }

    private static PointsModel points(Rule... rules) {
        return new PointsModel(List.of(rules), Bands.DEFAULT);
    }

    /** What is missing from 100 percent is weighed by something that varies with the sign-ins. */
    private static WeightedModel weighted(Metric... metrics) {
        var all = new ArrayList<>(List.of(metrics));
        int missing = 100 - all.stream().mapToInt(Metric::weight).sum();
        if (missing > 0) {
            all.add(Metric.linear("rest", MetricSource.anyEvent(), Measure.EVENTS, "0", "2", missing)
                    .normalisedBy(new Normalisation.Linear(BigDecimal.ZERO, BigDecimal.TWO)));
        }
        return new WeightedModel(all, Bands.DEFAULT);
    }

    private static List<ModelWarning> warnings(ScoringModel model, List<CustomerActivity> customers) {
        var counter = new ModelFacts.Counter(model, DAY, customers.size());
        customers.forEach(counter::add);
        return counter.facts().warnings().stream()
                .filter(warning -> warning.part()
                        .filter(part -> part.id().id().equals("rest"))
                        .isEmpty())
                .toList();
    }

    private static CustomerActivity one(Signal signal, int age, int events) {
        return CustomerActivity.builder()
                .add(signal, new DailyActivity(DAY.minusDays(age), events, 0, BigDecimal.ZERO))
                .build();
    }
}
