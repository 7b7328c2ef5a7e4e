package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rapport.domain.ingestion.EventType;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ScoreComparisonTest {

    private static final LocalDate TO = LocalDate.parse("2026-03-31");
    private static final LocalDate FROM = TO.minusDays(7);
    private static final Signal LOGIN = Signal.of(new EventType("Signed In"));
    private static final Signal ORDER = Signal.of(new EventType("Order Completed"));
    private static final Rule LOGINS = Rule.perEvent("login", "Signed In", "2");

    @Test
    void new_events_are_told_from_events_that_left_the_window() {
        // Before: 1 + 4 logins of 2 points. The 4 are 32 days old by the later day, and out of a window of 30 days.
        // After: 1 login that stayed and 3 new ones; one of tomorrow counts for nothing.
        CustomerActivity activity = activity(row(LOGIN, 32, 4), row(LOGIN, 10, 1), row(LOGIN, 6, 3), row(LOGIN, -1, 9));

        ScoreDifference.Explained explained = explained(model(LOGINS), model(LOGINS), activity);

        assertThat(explained.before()).isEqualTo(score("10"));
        assertThat(explained.after()).isEqualTo(score("8"));
        assertThat(explained.points()).isEqualByComparingTo("-2");
        assertThat(explained.rules())
                .containsExactly(new RuleChange(
                        new RuleVersions.OfRule(Optional.of(LOGINS), Optional.of(LOGINS)),
                        List.of(caused(ChangeCause.LEFT_WINDOW, "-8"), caused(ChangeCause.NEW_EVENTS, "6")),
                        new EventMovement(3, 4)));
    }

    @Test
    void what_leaves_the_window_is_worth_what_it_was_and_what_stays_fades() {
        Rule fading = LOGINS.inLastDays(15).fading(new Fading.Linear(20));
        // 14 days before the earlier day: 2 · (20 − 14)/20 = 0.6 leave. Of the other day: 2 · (20 − 1)/20 = 1.9 become
        // 2 · (20 − 8)/20 = 1.2. The new one adds 2 · (20 − 2)/20 = 1.8.
        CustomerActivity activity = activity(row(LOGIN, 21, 1), row(LOGIN, 8, 1), row(LOGIN, 2, 1));

        assertThat(explained(model(fading), model(fading), activity)
                        .rules()
                        .getFirst()
                        .causes())
                .containsExactly(
                        caused(ChangeCause.LEFT_WINDOW, "-0.6"),
                        caused(ChangeCause.FADED, "-0.7"),
                        caused(ChangeCause.NEW_EVENTS, "1.8"));
    }

    @Test
    void what_a_cap_cut_before_softens_the_fall() {
        Rule capped = LOGINS.cappedInAll("6");
        // Before: 10 points, cut to 6. After: 4 points, all of which count. 4 · 2 = 8 left the window, 1 · 2 is new,
        // and
        // the cap, which took 4, takes nothing.
        CustomerActivity activity = activity(row(LOGIN, 33, 4), row(LOGIN, 10, 1), row(LOGIN, 0, 1));

        assertThat(explained(model(capped), model(capped), activity)
                        .rules()
                        .getFirst()
                        .causes())
                .containsExactly(
                        caused(ChangeCause.LEFT_WINDOW, "-8"),
                        caused(ChangeCause.NEW_EVENTS, "2"),
                        caused(ChangeCause.CAP, "4"));
    }

    @Test
    void causes_that_cancel_each_other_out_are_both_named() {
        CustomerActivity activity = activity(row(LOGIN, 33, 2), row(LOGIN, 0, 2));

        RuleChange change =
                explained(model(LOGINS), model(LOGINS), activity).rules().getFirst();

        assertThat(change.points()).isEqualByComparingTo("0");
        assertThat(change.causes())
                .containsExactly(caused(ChangeCause.LEFT_WINDOW, "-4"), caused(ChangeCause.NEW_EVENTS, "4"));
    }

    @Test
    void the_version_changes_first_and_what_it_added_or_dropped_is_named_with_it() {
        Rule dearer = Rule.perEvent("login", "Signed In", "5");
        Rule dropped = Rule.perEvent("dropped", "Order Completed", "20");
        Rule added = Rule.perEvent("added", "Order Completed", "1").cappedInAll("2");
        // Up to the earlier day 1 login (2, then 5 points) and 3 orders (60, then 3 points); since then 2 logins and 1
        // order
        // at the new points. The cap of the added rule takes 2 of its 4.
        CustomerActivity activity = activity(row(LOGIN, 8, 1), row(ORDER, 7, 3), row(LOGIN, 1, 2), row(ORDER, 0, 1));

        ScoreDifference.Explained explained = explained(model(dropped, LOGINS), model(added, dearer), activity);

        assertThat(explained.rules())
                .containsExactly(
                        new RuleChange(
                                new RuleVersions.OfRule(Optional.empty(), Optional.of(added)),
                                List.of(
                                        caused(ChangeCause.VERSION, "3"),
                                        caused(ChangeCause.NEW_EVENTS, "1"),
                                        caused(ChangeCause.CAP, "-2")),
                                new EventMovement(1, 0)),
                        new RuleChange(
                                new RuleVersions.OfRule(Optional.of(LOGINS), Optional.of(dearer)),
                                List.of(caused(ChangeCause.VERSION, "3"), caused(ChangeCause.NEW_EVENTS, "10")),
                                new EventMovement(2, 0)),
                        new RuleChange(
                                new RuleVersions.OfRule(Optional.of(dropped), Optional.empty()),
                                List.of(caused(ChangeCause.VERSION, "-60")),
                                new EventMovement(0, 0)));
        assertThat(explained.pointsOf(ChangeCause.VERSION)).isEqualByComparingTo("-54");
        assertThat(explained.points()).isEqualByComparingTo("-45");
    }

    @Test
    void a_rule_of_which_nothing_changed_is_listed_without_causes() {
        CustomerActivity activity = activity(row(LOGIN, 10, 1));

        assertThat(explained(model(LOGINS), model(LOGINS), activity).rules())
                .containsExactly(new RuleChange(
                        new RuleVersions.OfRule(Optional.of(LOGINS), Optional.of(LOGINS)),
                        List.of(),
                        new EventMovement(0, 0)));
    }

    @Test
    void events_that_came_and_left_in_between_are_no_cause() {
        Rule daily = LOGINS.inLastDays(1);
        CustomerActivity activity = activity(row(LOGIN, 10, 1), row(LOGIN, 3, 5));

        RuleChange change =
                explained(model(daily), model(daily), activity).rules().getFirst();

        assertThat(change.causes()).isEmpty();
        assertThat(change.events()).isEqualTo(new EventMovement(0, 0));
    }

    @Test
    void who_is_scored_on_one_of_the_days_only_is_new_or_gone() {
        CustomerActivity lately = activity(row(LOGIN, 3, 1));
        WeightedModel answers = new WeightedModel(
                List.of(Metric.linear("answer", MetricSource.of(ORDER), Measure.AVERAGE_VALUE, "0", "10", 100)
                        .inLastDays(5)
                        .whenMissing(new WhenMissing.LeftOut())),
                Bands.DEFAULT);
        CustomerActivity answered = CustomerActivity.builder()
                .add(ORDER, new DailyActivity(FROM, 1, 1, BigDecimal.TEN))
                .build();

        assertThat(of(model(LOGINS), model(LOGINS), lately)).isEqualTo(new ScoreDifference.New(score("2")));
        assertThat(of(model(LOGINS), model(LOGINS), activity())).isEqualTo(new ScoreDifference.NotScored());
        assertThat(ScoreComparison.between(answers, FROM, answers, TO).of(answered))
                .isEqualTo(new ScoreDifference.Gone(score("100")));
    }

    @Test
    void days_since_the_last_event_fade_and_a_new_event_brings_them_back() {
        // The last login 1 day before the earlier day is 8 before the later one: 100 · (10 − 1)/10 = 90, then 20, and
        // 80 with
        // the login of 2 days ago; of half the weight. The 2 logins of 5 that left the window are 40, the new one 20.
        WeightedModel model = new WeightedModel(
                List.of(
                        Metric.linear("recency", MetricSource.of(LOGIN), Measure.DAYS_SINCE_LAST, "10", "0", 50),
                        Metric.linear("frequency", MetricSource.of(LOGIN), Measure.EVENTS, "0", "5", 50)),
                Bands.DEFAULT);
        CustomerActivity activity = activity(row(LOGIN, 31, 2), row(LOGIN, 8, 1), row(LOGIN, 2, 1));

        var explained = (ScoreDifference.Explained)
                ScoreComparison.between(model, FROM, model, TO).of(activity);

        assertThat(explained.rules())
                .extracting(RuleChange::causes)
                .containsExactly(
                        List.of(caused(ChangeCause.FADED, "-35"), caused(ChangeCause.NEW_EVENTS, "30")),
                        List.of(caused(ChangeCause.LEFT_WINDOW, "-20"), caused(ChangeCause.NEW_EVENTS, "10")));
        assertThat(explained.rules())
                .extracting(RuleChange::events)
                .containsExactly(new EventMovement(1, 0), new EventMovement(1, 2));
    }

    @Test
    void a_metric_that_is_no_longer_left_out_takes_weight_from_the_others_by_the_same_cause() {
        // Logins: 10 of 10 are 100. Until the first order they have all the weight, then 60 %; 1 order of 4 adds 40 ·
        // 25 %.
        WeightedModel model = new WeightedModel(
                List.of(
                        Metric.linear("frequency", MetricSource.of(LOGIN), Measure.EVENTS, "0", "10", 60),
                        Metric.linear("orders", MetricSource.of(ORDER), Measure.EVENTS, "0", "4", 40)
                                .whenMissing(new WhenMissing.LeftOut())),
                Bands.DEFAULT);
        CustomerActivity activity = activity(row(LOGIN, 8, 10), row(ORDER, 2, 1));

        var explained = (ScoreDifference.Explained)
                ScoreComparison.between(model, FROM, model, TO).of(activity);

        assertThat(explained.rules())
                .extracting(RuleChange::causes)
                .containsExactly(
                        List.of(caused(ChangeCause.NEW_EVENTS, "-40")), List.of(caused(ChangeCause.NEW_EVENTS, "10")));
    }

    @Test
    void two_versions_can_be_compared_on_one_day_but_no_day_with_an_earlier_one() {
        CustomerActivity activity = activity(row(LOGIN, 0, 1));
        PointsModel dearer = model(Rule.perEvent("login", "Signed In", "5"));

        var explained = (ScoreDifference.Explained)
                ScoreComparison.between(model(LOGINS), TO, dearer, TO).of(activity);

        assertThat(explained.rules().getFirst().causes()).containsExactly(caused(ChangeCause.VERSION, "3"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreComparison.between(dearer, TO, dearer, FROM))
                .withMessageContaining("2026-03-24");
    }

    @Test
    void a_difference_that_does_not_add_up_cannot_be_made() {
        var rise = new RuleChange(
                new RuleVersions.OfRule(Optional.of(LOGINS), Optional.of(LOGINS)),
                List.of(caused(ChangeCause.NEW_EVENTS, "1")),
                new EventMovement(1, 0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScoreDifference.Explained(score("1"), score("3"), List.of(rise)))
                .withMessageContaining("1.000000000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleVersions.OfRule(
                        Optional.of(LOGINS), Optional.of(Rule.perEvent("other", "Signed In", "1"))))
                .withMessageContaining("other");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RuleVersions.OfRule(Optional.empty(), Optional.empty()));
        assertThatIllegalArgumentException().isThrownBy(() -> caused(ChangeCause.CAP, "0.00"));
    }

    @Test
    void the_keys_of_causes_are_stable() {
        assertThat(ChangeCause.values())
                .extracting(ChangeCause::key)
                .containsExactly("version", "left-window", "faded", "new-events", "cap");
    }

    @Test
    void models_of_different_kinds_cannot_be_compared() {
        var weighted = new WeightedModel(
                List.of(Metric.linear("orders", MetricSource.of(ORDER), Measure.EVENTS, "0", "10", 100)),
                Bands.DEFAULT);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> ScoreComparison.between(model(LOGINS), FROM, weighted, TO))
                .withMessageContaining("different kinds");
    }

    private static ScoreDifference.Explained explained(
            PointsModel before, PointsModel after, CustomerActivity activity) {
        return (ScoreDifference.Explained) of(before, after, activity);
    }

    private static ScoreDifference of(PointsModel before, PointsModel after, CustomerActivity activity) {
        return ScoreComparison.between(before, FROM, after, TO).of(activity);
    }

    private static PointsModel model(Rule... rules) {
        return new PointsModel(List.of(rules), Bands.DEFAULT);
    }

    private static CausedChange caused(ChangeCause cause, String points) {
        return new CausedChange(cause, new BigDecimal(points));
    }

    private static Score score(String points) {
        return new Score(new BigDecimal(points));
    }

    private record Row(Signal signal, DailyActivity onDay) {}

    /** @param daysAgo seen from the later day */
    private static Row row(Signal signal, int daysAgo, long events) {
        return new Row(signal, new DailyActivity(TO.minusDays(daysAgo), events, 0, BigDecimal.ZERO));
    }

    private static CustomerActivity activity(Row... rows) {
        CustomerActivity.Builder builder = CustomerActivity.builder();
        for (Row row : rows) {
            builder.add(row.signal(), row.onDay());
        }
        return builder.build();
    }
}
