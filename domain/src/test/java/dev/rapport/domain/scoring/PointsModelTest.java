package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PointsModelTest {

    private static final LocalDate DAY = LocalDate.parse("2026-03-31");
    private static final Signal LOGIN = signal("Signed In");
    private static final Signal ORDER = signal("Order Completed");

    @Test
    void a_customer_without_any_event_is_not_scored() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "1"));

        assertThat(model.score(CustomerActivity.builder().build(), DAY)).isEmpty();
        assertThat(model.scoreOnly(CustomerActivity.builder().build(), DAY)).isEmpty();
    }

    @Test
    void a_customer_whose_events_no_rule_listens_to_scores_zero() {
        CustomerActivity activity = CustomerActivity.builder().seenOn(DAY).build();

        assertThat(pointsOf(model(Rule.perEvent("login", "Signed In", "1")), activity))
                .isEqualByComparingTo("0");
    }

    @Test
    void before_the_first_event_a_customer_is_not_scored() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "1"));
        CustomerActivity activity = activity(LOGIN, events(0, 1));

        assertThat(model.score(activity, DAY.minusDays(1))).isEmpty();
        assertThat(model.scoreOnly(activity, DAY.minusDays(1))).isEmpty();
        assertThat(model.scoreOnly(activity, DAY)).contains(score("1"));
    }

    @Test
    void events_after_the_asked_day_count_nothing_yet() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "1").ofAllTime());
        CustomerActivity activity = activity(LOGIN, events(3, 1), events(-1, 5));

        assertThat(pointsOf(model, activity)).isEqualByComparingTo("1");
        assertThat(model.scoreOnly(activity, DAY.plusDays(1))).contains(score("6"));
    }

    @Test
    void a_window_of_thirty_days_holds_today_and_the_twenty_nine_days_before() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "1"));

        assertThat(pointsOf(model, activity(LOGIN, events(0, 1)))).isEqualByComparingTo("1");
        assertThat(pointsOf(model, activity(LOGIN, events(29, 1)))).isEqualByComparingTo("1");
        assertThat(pointsOf(model, activity(LOGIN, events(30, 1)))).isEqualByComparingTo("0");
    }

    @Test
    void a_window_of_one_day_holds_only_the_asked_day() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "1").inLastDays(1));

        assertThat(pointsOf(model, activity(LOGIN, events(0, 2), events(1, 3)))).isEqualByComparingTo("2");
    }

    @Test
    void all_time_reaches_back_to_the_first_event() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "1").ofAllTime());

        assertThat(pointsOf(model, activity(LOGIN, events(13_000, 1), events(20_000, 1))))
                .isEqualByComparingTo("2");
    }

    @Test
    void a_half_life_leaves_exactly_a_half_a_quarter_and_an_eighth_at_its_multiples() {
        PointsModel model =
                model(Rule.perEvent("login", "Signed In", "20").ofAllTime().fading(new Fading.HalfLife(30)));

        assertThat(pointsOf(model, activity(LOGIN, events(0, 1)))).isEqualByComparingTo("20");
        assertThat(pointsOf(model, activity(LOGIN, events(30, 1)))).isEqualByComparingTo("10");
        assertThat(pointsOf(model, activity(LOGIN, events(60, 1)))).isEqualByComparingTo("5");
        assertThat(pointsOf(model, activity(LOGIN, events(90, 1)))).isEqualByComparingTo("2.5");
    }

    @Test
    void between_the_multiples_a_half_life_leaves_what_the_power_of_two_says() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "20").fading(new Fading.HalfLife(30)));

        // python3 -c "from decimal import *; print((20*Decimal(2**(-10/30))).quantize(Decimal('1e-9')))"
        assertThat(pointsOf(model, activity(LOGIN, events(10, 1)))).isEqualTo(new BigDecimal("15.874010520"));
    }

    @Test
    void points_per_unit_of_value_fade_too() {
        PointsModel model =
                model(Rule.perUnitOfValue("value", "Order Completed", "0.5").fading(new Fading.HalfLife(30)));

        // python3 -c "from decimal import *
        // print((Decimal('0.5')*Decimal('49.99')*Decimal(2**(-7/30))).quantize(Decimal('1e-9')))"
        assertThat(pointsOf(model, activity(ORDER, valued(7, 1, "49.99")))).isEqualTo(new BigDecimal("21.262425688"));
    }

    @Test
    void a_half_life_long_ago_leaves_nothing_and_costs_nothing() {
        PointsModel model = model(
                Rule.perEvent("login", "Signed In", "999999999999").ofAllTime().fading(new Fading.HalfLife(1)));

        assertThat(pointsOf(model, activity(LOGIN, events(13_000, 1)))).isEqualByComparingTo("0");
        assertThat(pointsOf(model, activity(LOGIN, events(20_000, 1)))).isEqualByComparingTo("0");
    }

    @Test
    void linear_fading_is_the_exact_fraction_and_reaches_zero_at_its_end() {
        PointsModel model =
                model(Rule.perEvent("login", "Signed In", "10").ofAllTime().fading(new Fading.Linear(30)));

        assertThat(pointsOf(model, activity(LOGIN, events(0, 1)))).isEqualByComparingTo("10");
        // 10 · 20/30 = 6.666…, by hand
        assertThat(pointsOf(model, activity(LOGIN, events(10, 1)))).isEqualTo(new BigDecimal("6.666666667"));
        // 10 · 1/30 = 0.333…, by hand
        assertThat(pointsOf(model, activity(LOGIN, events(29, 1)))).isEqualTo(new BigDecimal("0.333333333"));
        assertThat(pointsOf(model, activity(LOGIN, events(30, 1)))).isEqualByComparingTo("0");
        assertThat(pointsOf(model, activity(LOGIN, events(31, 1)))).isEqualByComparingTo("0");
    }

    @Test
    void what_a_day_adds_is_rounded_half_even_to_nine_digits() {
        PointsModel model = model(Rule.perUnitOfValue("value", "Order Completed", "0.0005"));

        // 0.0005 · 0.000001 = 0.0000000005 and 0.0005 · 0.000003 = 0.0000000015: two ties, one to each even side
        assertThat(pointsOf(model, activity(ORDER, valued(1, 1, "0.000001")))).isEqualByComparingTo("0");
        assertThat(pointsOf(model, activity(ORDER, valued(1, 1, "0.000003")))).isEqualTo(new BigDecimal("0.000000002"));
    }

    @Test
    void the_daily_cap_holds_for_the_customer_and_not_for_each_identity() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "2").cappedPerDay("5"));

        assertThat(pointsOf(model, activity(LOGIN, events(1, 2), events(1, 2)))).isEqualByComparingTo("5");
        assertThat(pointsOf(model, activity(LOGIN, events(1, 2), events(2, 2)))).isEqualByComparingTo("8");
    }

    @Test
    void the_daily_cap_comes_before_fading() {
        PointsModel model = model(
                Rule.perEvent("login", "Signed In", "10").cappedPerDay("8").fading(new Fading.HalfLife(10)));

        // min(3 · 10, 8) / 2, not min(30 / 2, 8)
        assertThat(pointsOf(model, activity(LOGIN, events(10, 3)))).isEqualByComparingTo("4");
    }

    @Test
    void the_total_cap_comes_after_the_sum_and_says_what_it_cut() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "10").cappedInAll("25"));

        RuleContribution contribution = only(model, activity(LOGIN, events(1, 2), events(2, 2)));

        assertThat(contribution.points()).isEqualByComparingTo("25");
        assertThat(contribution.uncapped()).isEqualByComparingTo("40");
        assertThat(contribution.cut()).isEqualByComparingTo("15");
    }

    @Test
    void caps_limit_negative_points_by_their_size() {
        PointsModel model = model(Rule.perEvent("complaint", "Signed In", "-10")
                .cappedPerDay("15")
                .cappedInAll("20"));

        RuleContribution contribution = only(model, activity(LOGIN, events(1, 2), events(2, 1)));

        assertThat(contribution.days())
                .extracting(ScoredDay::capped)
                .map(BigDecimal::intValueExact)
                .containsExactly(-10, -15);
        assertThat(contribution.points()).isEqualByComparingTo("-20");
        assertThat(contribution.cut()).isEqualByComparingTo("-5");
    }

    @Test
    void the_total_cap_sees_the_sum_and_not_its_parts() {
        PointsModel model =
                model(Rule.perUnitOfValue("value", "Order Completed", "1").cappedInAll("60"));

        // 100 − 90 = 10, although 100 alone would have been cut to 60
        assertThat(pointsOf(model, activity(ORDER, valued(1, 1, "100"), valued(2, 1, "-90"))))
                .isEqualByComparingTo("10");
    }

    @Test
    void an_event_worth_nothing_is_counted_and_shown() {
        PointsModel model = model(Rule.perEvent("click", "Signed In", "0"));

        RuleContribution contribution = only(model, activity(LOGIN, events(1, 3), events(4, 2)));

        assertThat(contribution.events()).isEqualTo(5);
        assertThat(contribution.days()).hasSize(2);
        assertThat(contribution.points()).isEqualByComparingTo("0");
    }

    @Test
    void events_without_a_value_are_counted_and_add_nothing_per_unit() {
        PointsModel model = model(Rule.perUnitOfValue("value", "Order Completed", "3"));

        RuleContribution contribution = only(model, activity(ORDER, events(1, 2), valued(2, 2, "10")));

        assertThat(contribution.events()).isEqualTo(4);
        assertThat(contribution.value()).isEqualByComparingTo("10");
        assertThat(contribution.points()).isEqualByComparingTo("30");
    }

    @Test
    void huge_values_that_cancel_leave_exactly_what_remains() {
        PointsModel model = model(Rule.perUnitOfValue("value", "Order Completed", "1"));

        assertThat(pointsOf(
                        model,
                        activity(
                                ORDER,
                                valued(1, 1, "999999999999.999999"),
                                valued(1, 1, "-999999999999.999998"),
                                valued(2, 2, "1999999999999.999998"),
                                valued(3, 2, "-1999999999999.999998"))))
                .isEqualByComparingTo("0.000001");
    }

    @Test
    void a_rule_adds_at_most_a_billion_points() {
        Rule much = Rule.perUnitOfValue("value", "Order Completed", "999999999999.999999");
        Rule little = Rule.perUnitOfValue("minus", "Order Completed", "-999999999999.999999");

        assertThat(pointsOf(model(much), activity(ORDER, valued(1, 1, "999999999999.999999"))))
                .isEqualByComparingTo("1000000000");
        assertThat(pointsOf(model(little), activity(ORDER, valued(1, 1, "999999999999.999999"))))
                .isEqualByComparingTo("-1000000000");
        assertThat(only(model(much), activity(ORDER, valued(1, 1, "0.001"))).cut())
                .isEqualByComparingTo("0");
    }

    @Test
    void more_events_than_anybody_can_count_are_no_overflow() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "999999999999"));

        assertThat(pointsOf(model, activity(LOGIN, events(1, Long.MAX_VALUE)))).isEqualByComparingTo("1000000000");
    }

    @Test
    void a_hundred_days_of_seven_tenths_are_seventy_and_in_the_band_of_seventy() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "0.7").inLastDays(100));
        CustomerActivity activity = activity(
                LOGIN, IntStream.range(0, 100).mapToObj(age -> events(age, 1)).toArray(DailyActivity[]::new));

        ScoreBreakdown breakdown = model.score(activity, DAY).orElseThrow();

        assertThat(breakdown.score()).isEqualTo(score("70"));
        assertThat(breakdown.band().key()).isEqualTo("somewhat_engaged");
    }

    @Test
    void rules_add_up_and_each_explains_itself_day_by_day() {
        PointsModel model = model(
                Rule.perEvent("orders", "Order Completed", "20").inLastDays(90),
                Rule.perUnitOfValue("value", "Order Completed", "0.5").fading(new Fading.HalfLife(30)),
                Rule.perEvent("login", "Signed In", "1").cappedPerDay("2"));
        CustomerActivity activity = CustomerActivity.builder()
                .add(ORDER, valued(30, 2, "50"))
                .add(LOGIN, events(0, 5))
                .build();

        ScoreBreakdown breakdown = model.score(activity, DAY).orElseThrow();

        // 2 · 20 = 40; the order is 30 days old, outside of the second rule's 30 days; min(5, 2) = 2
        assertThat(breakdown.contributions())
                .extracting(
                        contribution -> contribution.id().id(),
                        contribution -> contribution.points().intValueExact())
                .containsExactly(tuple("orders", 40), tuple("value", 0), tuple("login", 2));
        assertThat(breakdown.score()).isEqualTo(score("42"));
        assertThat(breakdown.band().key()).isEqualTo("somewhat_engaged");
        ScoredDay today =
                ((RuleContribution) breakdown.contributions().getLast()).days().getFirst();
        assertThat(today.age()).isZero();
        assertThat(today.earned()).isEqualByComparingTo("5");
        assertThat(today.capped()).isEqualByComparingTo("2");
        assertThat(today.remainder().shown()).isEqualByComparingTo("1");
    }

    @Test
    void a_change_is_the_difference_of_two_days_and_new_is_not_a_rise_from_zero() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "5").inLastDays(10));
        CustomerActivity activity = activity(LOGIN, events(8, 2), events(1, 1));

        assertThat(model.change(activity, DAY, 7)).contains(new ScoreChange.Difference(new BigDecimal("5.000000000")));
        assertThat(model.change(activity, DAY.plusDays(2), 7))
                .contains(new ScoreChange.Difference(new BigDecimal("-5.000000000")));
        assertThat(model.change(activity, DAY, 9)).contains(new ScoreChange.New());
        assertThat(model.change(activity, DAY.minusDays(9), 7)).isEmpty();
    }

    @Test
    void a_model_whose_positive_rules_never_forget_is_warned_about() {
        Rule forever = Rule.perEvent("order", "Order Completed", "20").ofAllTime();
        Rule complaint = Rule.perEvent("complaint", "Complaint", "-5");

        assertThat(model(forever, complaint).warnings()).containsExactly(new ModelWarning.ScoreCanNeverFall(1));
        assertThat(model(forever.fading(new Fading.Linear(30))).warnings()).isEmpty();
        assertThat(model(forever, Rule.perEvent("login", "Signed In", "1")).warnings())
                .isEmpty();
        assertThat(model(complaint.ofAllTime()).warnings()).isEmpty();
    }

    @Test
    void two_rules_with_one_id_or_no_rule_at_all_are_no_model() {
        Rule login = Rule.perEvent("login", "Signed In", "1");

        assertThatIllegalArgumentException()
                .isThrownBy(() -> model(login, login))
                .withMessageContaining("login");
        assertThatIllegalArgumentException().isThrownBy(PointsModelTest::model);
    }

    @Test
    void models_with_the_same_rules_and_bands_are_equal_however_their_numbers_are_spelt() {
        PointsModel model = model(Rule.perEvent("login", "Signed In", "20").cappedInAll("60"));

        assertThat(model)
                .isEqualTo(model(Rule.perEvent("login", "Signed In", "20.0").cappedInAll("6E+1")))
                .hasSameHashCodeAs(
                        model(Rule.perEvent("login", "Signed In", "2E+1").cappedInAll("60.00")))
                .isNotEqualTo(model(Rule.perEvent("login", "Signed In", "20")));
    }

    @Test
    void a_model_names_the_signals_it_listens_to_once() {
        assertThat(model(
                                Rule.perEvent("orders", "Order Completed", "20"),
                                Rule.perUnitOfValue("value", "Order Completed", "1"),
                                Rule.perEvent("login", "Signed In", "1"))
                        .signals())
                .containsExactlyInAnyOrder(ORDER, LOGIN);
    }

    private static PointsModel model(Rule... rules) {
        return new PointsModel(List.of(rules), Bands.DEFAULT);
    }

    @Test
    void activity_is_needed_as_far_back_as_the_longest_window_reaches() {
        Rule month = Rule.perEvent("login", "Signed In", "1");
        Rule quarter = Rule.perEvent("orders", "Order Completed", "1").inLastDays(90);

        // Of a window of 90 days the asked day is one.
        assertThat(model(month, quarter).needsActivityFrom(DAY)).contains(DAY.minusDays(89));
        assertThat(model(month, quarter.ofAllTime()).needsActivityFrom(DAY)).isEmpty();
    }

    private static BigDecimal pointsOf(PointsModel model, CustomerActivity activity) {
        Score score = model.scoreOnly(activity, DAY).orElseThrow();
        assertThat(model.score(activity, DAY).orElseThrow().score()).isEqualTo(score);
        return score.points();
    }

    private static RuleContribution only(PointsModel model, CustomerActivity activity) {
        List<Contribution> contributions =
                model.score(activity, DAY).orElseThrow().contributions();
        assertThat(contributions).hasSize(1);
        return (RuleContribution) contributions.getFirst();
    }

    private static CustomerActivity activity(Signal signal, DailyActivity... days) {
        CustomerActivity.Builder builder = CustomerActivity.builder();
        List.of(days).forEach(day -> builder.add(signal, day));
        return builder.build();
    }

    private static DailyActivity events(int age, long events) {
        return new DailyActivity(DAY.minusDays(age), events, 0, BigDecimal.ZERO);
    }

    private static DailyActivity valued(int age, long events, String value) {
        return new DailyActivity(DAY.minusDays(age), events, events, new BigDecimal(value));
    }

    private static Score score(String points) {
        return new Score(new BigDecimal(points));
    }

    private static Signal signal(String type) {
        return Signal.of(new EventType(type));
    }
}
