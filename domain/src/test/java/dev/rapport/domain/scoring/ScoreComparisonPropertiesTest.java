package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every two versions, days and histories. A failure names its seed; put it in {@link #seeds}. */
class ScoreComparisonPropertiesTest {

    private static final int SPANS = 10;

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_cause_of_a_points_model_is_what_the_days_lost_and_gained(long seed) {
        SomeScoring some = SomeScoring.of(seed);
        for (int i = 0; i < SPANS; i++) {
            PointsModel before = large(some, some.model());
            PointsModel after = some.random().nextInt(4) == 0 ? before : large(some, shuffled(some));
            List<SomeScoring.Event> events = some.events();
            CustomerActivity activity = some.activity(events);
            LocalDate from = SomeScoring.DAY.minusDays(some.random().nextInt(60));
            LocalDate to = later(some, from);

            ScoreDifference difference =
                    ScoreComparison.between(before, from, after, to).of(activity);

            assertScores(difference, before.scoreOnly(activity, from), after.scoreOnly(activity, to));
            if (difference instanceof ScoreDifference.Explained explained) {
                assertThat(explained.rules()).extracting(RuleChange::versions).isEqualTo(versions(before, after));
                var slow = new SlowPointsDifference(from, to, events);
                for (RuleChange change : explained.rules()) {
                    var versions = (RuleVersions.OfRule) change.versions();
                    assertThat(byCause(change)).isEqualTo(slow.causes(versions.before(), versions.after()));
                    assertThat(change.events())
                            .isEqualTo(versions.after().map(slow::movement).orElse(new EventMovement(0, 0)));
                    assertThat(change.points())
                            .isEqualTo(pointsOf(versions.after(), activity, to)
                                    .subtract(pointsOf(versions.before(), activity, from)));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_cause_of_a_points_model_is_impossible(long seed) {
        SomeScoring some = SomeScoring.of(seed);
        PointsModel model = some.model();
        LocalDate from = SomeScoring.DAY.minusDays(some.random().nextInt(60));
        LocalDate to = later(some, from);
        List<SomeScoring.Event> events = some.events();
        List<SomeScoring.Event> past =
                events.stream().filter(event -> !event.day().isAfter(from)).toList();

        assertThat(causes(model, from, each(model, rule -> rule.inLastDays(20)), from, some.activity(events)))
                .isSubsetOf(ChangeCause.VERSION, ChangeCause.CAP);
        assertThat(causes(model, from, model, to, some.activity(events))).doesNotContain(ChangeCause.VERSION);
        assertThat(causes(model, from, model, to, some.activity(past))).doesNotContain(ChangeCause.NEW_EVENTS);
        PointsModel unfaded = each(model, rule -> rule.fading(new Fading.None()));
        assertThat(causes(model, from, unfaded, to, some.activity(events))).doesNotContain(ChangeCause.FADED);
        PointsModel allTime = each(model, Rule::ofAllTime);
        assertThat(causes(model, from, allTime, to, some.activity(events))).doesNotContain(ChangeCause.LEFT_WINDOW);
        PointsModel uncapped = each(model, ScoreComparisonPropertiesTest::uncapped);
        assertThat(causes(uncapped, from, uncapped, to, some.activity(events))).doesNotContain(ChangeCause.CAP);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void each_cause_of_a_weighted_model_is_the_difference_of_whole_models(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        var scoring = new SomeScoring(some.random());
        for (int i = 0; i < SPANS; i++) {
            WeightedModel before = some.model();
            WeightedModel after = some.random().nextInt(4) == 0 ? before : some.model();
            List<SomeWeighting.Event> events = some.events();
            CustomerActivity activity = some.activity(events);
            LocalDate from = SomeWeighting.DAY.minusDays(some.random().nextInt(60));
            LocalDate to = later(scoring, from);

            ScoreDifference difference =
                    ScoreComparison.between(before, from, after, to).of(activity);

            assertScores(difference, before.scoreOnly(activity, from), after.scoreOnly(activity, to));
            if (difference instanceof ScoreDifference.Explained explained) {
                CustomerActivity known = some.activity(events.stream()
                        .filter(event -> !event.day().isAfter(from))
                        .toList());
                Map<RuleId, BigDecimal> start = adds(before, known, from);
                Map<RuleId, BigDecimal> version = adds(after, known, from);
                Map<RuleId, BigDecimal> leftWindow = withShorterWindows(after, known, from, to);
                Map<RuleId, BigDecimal> faded = adds(after, known, to);
                Map<RuleId, BigDecimal> end = adds(after, activity, to);
                for (RuleChange change : explained.rules()) {
                    RuleId id = change.id();
                    assertThat(change.pointsOf(ChangeCause.VERSION)).isEqualTo(less(version, start, id));
                    assertThat(change.pointsOf(ChangeCause.LEFT_WINDOW)).isEqualTo(less(leftWindow, version, id));
                    assertThat(change.pointsOf(ChangeCause.FADED)).isEqualTo(less(faded, leftWindow, id));
                    assertThat(change.pointsOf(ChangeCause.NEW_EVENTS)).isEqualTo(less(end, faded, id));
                    assertThat(change.pointsOf(ChangeCause.CAP)).isEqualByComparingTo("0");
                    assertThat(change.points()).isEqualTo(less(end, start, id));
                }
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void no_cause_of_a_weighted_model_is_impossible(long seed) {
        SomeWeighting some = SomeWeighting.of(seed);
        WeightedModel model = some.model();
        LocalDate from = SomeWeighting.DAY.minusDays(some.random().nextInt(60));
        LocalDate to = later(new SomeScoring(some.random()), from);
        List<SomeWeighting.Event> events = some.events();
        CustomerActivity past = some.activity(
                events.stream().filter(event -> !event.day().isAfter(from)).toList());
        boolean ages = model.metrics().stream().anyMatch(metric -> metric.measure() == Measure.DAYS_SINCE_LAST);
        boolean windows = model.metrics().stream().anyMatch(metric -> metric.measure() != Measure.DAYS_SINCE_LAST);

        List<ChangeCause> causes = causes(ScoreComparison.between(model, from, model, to), some.activity(events));
        assertThat(causes).doesNotContain(ChangeCause.VERSION, ChangeCause.CAP);
        assertThat(ages || !causes.contains(ChangeCause.FADED)).isTrue();
        assertThat(windows || !causes.contains(ChangeCause.LEFT_WINDOW)).isTrue();
        assertThat(causes(ScoreComparison.between(model, from, model, to), past))
                .doesNotContain(ChangeCause.NEW_EVENTS);
        assertThat(causes(ScoreComparison.between(model, from, some.model(), from), some.activity(events)))
                .isSubsetOf(ChangeCause.VERSION);
    }

    private static void assertScores(ScoreDifference difference, Optional<Score> before, Optional<Score> after) {
        switch (difference) {
            case ScoreDifference.Explained explained -> {
                assertThat(before).contains(explained.before());
                assertThat(after).contains(explained.after());
                assertThat(Stream.of(ChangeCause.values())
                                .map(explained::pointsOf)
                                .reduce(BigDecimal.ZERO, BigDecimal::add))
                        .isEqualTo(after.orElseThrow()
                                .points()
                                .subtract(before.orElseThrow().points()))
                        .isEqualTo(explained.points());
            }
            case ScoreDifference.New(Score score) -> {
                assertThat(before).isEmpty();
                assertThat(after).contains(score);
            }
            case ScoreDifference.Gone(Score score) -> {
                assertThat(before).contains(score);
                assertThat(after).isEmpty();
            }
            case ScoreDifference.NotScored() -> {
                assertThat(before).isEmpty();
                assertThat(after).isEmpty();
            }
        }
    }

    /** Sometimes the same day, mostly within the windows, now and then beyond all of them. */
    private static LocalDate later(SomeScoring some, LocalDate from) {
        return from.plusDays(some.random().nextInt(some.random().nextInt(5) == 0 ? 400 : 40));
    }

    /** The rules in another order: they are matched by their ids. */
    private static PointsModel shuffled(SomeScoring some) {
        PointsModel model = some.model();
        var rules = new ArrayList<>(model.rules());
        Collections.shuffle(rules, some.random());
        return new PointsModel(rules, model.bands());
    }

    /** Now and then so many points that the limit of ±10⁹ cuts. */
    private static PointsModel large(SomeScoring some, PointsModel model) {
        return some.random().nextInt(4) == 0
                ? each(
                        model,
                        rule -> new Rule(
                                rule.id(),
                                rule.signal(),
                                rule.points().movePointRight(8),
                                rule.perUnitOfValue(),
                                rule.window(),
                                rule.fading(),
                                Cap.none(),
                                rule.totalCap()))
                : model;
    }

    private static Rule uncapped(Rule rule) {
        return new Rule(
                rule.id(),
                rule.signal(),
                rule.points(),
                rule.perUnitOfValue(),
                rule.window(),
                rule.fading(),
                rule.dailyCap(),
                Cap.none());
    }

    private static PointsModel each(PointsModel model, UnaryOperator<Rule> change) {
        return new PointsModel(model.rules().stream().map(change).toList(), model.bands());
    }

    private static List<ChangeCause> causes(
            PointsModel before, LocalDate from, PointsModel after, LocalDate to, CustomerActivity activity) {
        return causes(ScoreComparison.between(before, from, after, to), activity);
    }

    private static List<ChangeCause> causes(ScoreComparison comparison, CustomerActivity activity) {
        return comparison.of(activity) instanceof ScoreDifference.Explained explained
                ? explained.rules().stream()
                        .flatMap(rule -> rule.causes().stream())
                        .map(CausedChange::cause)
                        .toList()
                : List.of();
    }

    private static Map<ChangeCause, BigDecimal> byCause(RuleChange change) {
        var byCause = new EnumMap<ChangeCause, BigDecimal>(ChangeCause.class);
        change.causes().forEach(caused -> byCause.put(caused.cause(), caused.points()));
        return byCause;
    }

    private static List<RuleVersions> versions(PointsModel before, PointsModel after) {
        var versions = new ArrayList<RuleVersions>();
        after.rules()
                .forEach(rule -> versions.add(new RuleVersions.OfRule(find(before, rule.id()), Optional.of(rule))));
        before.rules().stream()
                .filter(rule -> find(after, rule.id()).isEmpty())
                .forEach(rule -> versions.add(new RuleVersions.OfRule(Optional.of(rule), Optional.empty())));
        return versions;
    }

    private static Optional<Rule> find(PointsModel model, RuleId id) {
        return model.rules().stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    private static BigDecimal pointsOf(Optional<Rule> rule, CustomerActivity activity, LocalDate day) {
        return rule.map(has -> new PointsModel(List.of(has), Bands.DEFAULT)
                        .scoreOnly(activity, day)
                        .orElseThrow()
                        .points())
                .orElse(new BigDecimal("0.000000000"));
    }

    private static Map<RuleId, BigDecimal> adds(WeightedModel model, CustomerActivity activity, LocalDate day) {
        var adds = new HashMap<RuleId, BigDecimal>();
        model.score(activity, day).ifPresent(breakdown -> {
            for (int i = 0; i < model.metrics().size(); i++) {
                adds.put(
                        model.metrics().get(i).id(),
                        breakdown.contributions().get(i).points());
            }
        });
        return adds;
    }

    /** On the earlier day still, but without the days at the windows' ends that are outside of them by the later one. */
    private static Map<RuleId, BigDecimal> withShorterWindows(
            WeightedModel model, CustomerActivity known, LocalDate from, LocalDate to) {
        var normalised = new HashMap<RuleId, Fraction>();
        int weights = 0;
        for (Metric metric : model.metrics()) {
            Optional<Fraction> counted = measuredInShorterWindow(metric, known, from, to)
                    .map(metric.normalisation()::of)
                    .or(() -> metric.whenMissing().normalised());
            if (counted.isPresent()) {
                normalised.put(metric.id(), counted.get());
                weights += metric.weight();
            }
        }
        var adds = new HashMap<RuleId, BigDecimal>();
        for (Metric metric : model.metrics()) {
            if (normalised.containsKey(metric.id())) {
                Fraction share = normalised.get(metric.id());
                adds.put(
                        metric.id(),
                        new BigDecimal(share.part())
                                .multiply(BigDecimal.valueOf(metric.weight()))
                                .divide(
                                        new BigDecimal(share.whole()).multiply(BigDecimal.valueOf(weights)),
                                        9,
                                        RoundingMode.HALF_EVEN));
            }
        }
        return adds;
    }

    private static Optional<Fraction> measuredInShorterWindow(
            Metric metric, CustomerActivity known, LocalDate from, LocalDate to) {
        if (!(metric.window() instanceof Window.LastDays(int days))) {
            return metric.measured(known, from);
        }
        int left = days - (int) ChronoUnit.DAYS.between(from, to);
        if (left >= 1) {
            return metric.inLastDays(left).measured(known, from);
        }
        boolean isCount = metric.measure() != Measure.AVERAGE_VALUE && metric.measure() != Measure.LAST_VALUE;
        boolean begun = metric.source().days(known).stream().anyMatch(ofSignal -> !ofSignal.isEmpty());
        return isCount && begun ? Optional.of(Fraction.of(0)) : Optional.empty();
    }

    private static BigDecimal less(Map<RuleId, BigDecimal> after, Map<RuleId, BigDecimal> before, RuleId id) {
        BigDecimal zero = new BigDecimal("0.000000000");
        return after.getOrDefault(id, zero).subtract(before.getOrDefault(id, zero));
    }
}
