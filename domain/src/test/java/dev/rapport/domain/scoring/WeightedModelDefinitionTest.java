package dev.rapport.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.ModelDefinition.Checked;
import dev.rapport.domain.scoring.NormalisationDefinition.StepDefinition;
import dev.rapport.domain.violation.Violation;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightedModelDefinitionTest {

    private static final MetricSourceDefinition LOGIN = signals(signal("Signed In"));

    @Test
    void what_is_left_out_means_the_default() {
        WeightedModel model =
                valid(definition(metric("login", "events", "40"), metric("recency", "days_since_last", "60")));

        MetricSource login = MetricSource.of(Signal.of(new EventType("Signed In")));
        assertThat(model)
                .isEqualTo(new WeightedModel(
                        List.of(
                                Metric.linear("login", login, Measure.EVENTS, "0", "10", 40),
                                Metric.linear("recency", login, Measure.DAYS_SINCE_LAST, "0", "10", 60)),
                        Bands.DEFAULT));
        assertThat(model.metrics().getFirst().window()).isEqualTo(new Window.LastDays(30));
        assertThat(model.metrics().getLast().window()).isEqualTo(new Window.AllTime());
        assertThat(model.metrics().getFirst().whenMissing()).isEqualTo(new WhenMissing.Zero());
    }

    @Test
    void everything_is_written_out() {
        MetricDefinition written = WeightedModelDefinition.of(valid(definition(metric("login", "events", "100"))))
                .metrics()
                .getFirst();

        assertThat(written.measure()).contains("events");
        assertThat(written.source()).contains(LOGIN);
        assertThat(written.window())
                .contains(new WindowDefinition(Optional.of("last_days"), Optional.of(BigDecimal.valueOf(30))));
        assertThat(written.whenMissing()).contains(new WhenMissingDefinition(Optional.of("zero"), Optional.empty()));
    }

    @ParameterizedTest(name = "{0}, {1} and {2}: {3}")
    @CsvSource({
        "40, 30, 25, '95, 5 short'",
        "40, 30, 37, '107, 7 too many'",
        "1, 1, 1, '3, 97 short'",
        "100, 100, 100, '300, 200 too many'"
    })
    void weights_that_miss_100_are_told_by_how_much(String one, String two, String three, String total) {
        assertThat(violations(definition(
                        metric("a", "events", one), metric("b", "events", two), metric("c", "events", three))))
                .extracting(Violation::pointer, Violation::message)
                .containsExactly(tuple("/metrics", "weights must total exactly 100: they total " + total));
    }

    @Test
    void a_total_is_checked_whatever_else_is_wrong_but_not_without_every_weight() {
        assertThat(pointers(definition(metric("A", "events", "40"), metric("b", "clicks", "50"))))
                .containsExactly("/metrics/0/id", "/metrics/1/measure", "/metrics");
        assertThat(pointers(definition(metric("a", "events", "40"), metric("b", "events", "0.5"))))
                .containsExactly("/metrics/1/weight");
    }

    @ParameterizedTest(name = "a weight of {0} is fine: {1}")
    @CsvSource({"100, true", "1e2, true", "100.0, true", "0, false", "-1, false", "101, false", "99.5, false"})
    void weights_are_whole_percentages(String weight, boolean fine) {
        WeightedModelDefinition definition = definition(metric("login", "events", weight));

        assertThat(definition.check() instanceof Checked.Valid).isEqualTo(fine);
        if (!fine) {
            assertThat(pointers(definition)).containsExactly("/metrics/0/weight");
        }
    }

    @Test
    void an_empty_metric_lacks_an_id_a_source_a_measure_a_normalisation_and_a_weight() {
        var empty = new MetricDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(violations(definition(empty)))
                .extracting(Violation::pointer, Violation::message)
                .containsExactly(
                        tuple("/metrics/0/id", "is required"),
                        tuple("/metrics/0/source", "is required"),
                        tuple("/metrics/0/measure", "is required"),
                        tuple("/metrics/0/normalisation", "is required"),
                        tuple("/metrics/0/weight", "is required"));
    }

    @Test
    void everything_that_is_wrong_is_named_at_once_and_in_its_place() {
        var wrong = new MetricDefinition(
                Optional.of("Login!"),
                Optional.of(signals(
                        new SignalDefinition(Optional.of(" "), Optional.empty()),
                        new SignalDefinition(
                                Optional.of("Order Completed"),
                                Optional.of(List.of(new TestDefinition(
                                        Optional.of("a..b"), Optional.of("exists"), Optional.empty())))))),
                Optional.of("clicks"),
                Optional.of(new WindowDefinition(Optional.of("last_days"), Optional.of(new BigDecimal("3651")))),
                Optional.of(new NormalisationDefinition(
                        Optional.of("logarithmic"),
                        Optional.of(BigDecimal.ONE.negate()),
                        Optional.empty(),
                        Optional.of(List.of()))),
                Optional.of(new WhenMissingDefinition(Optional.of("fixed"), Optional.of(new BigDecimal("101")))),
                Optional.of(new BigDecimal("12.5")));

        assertThat(violations(new WeightedModelDefinition(List.of(wrong), Optional.of(List.of()))))
                .extracting(Violation::pointer, violation -> violation.value().orElse("–"))
                .containsExactly(
                        tuple("/metrics/0/id", "Login!"),
                        tuple("/metrics/0/source/signals/0/event", " "),
                        tuple("/metrics/0/source/signals/1/condition/0/property", "a..b"),
                        tuple("/metrics/0/measure", "clicks"),
                        tuple("/metrics/0/window/days", "3651"),
                        tuple("/metrics/0/normalisation/min", "-1"),
                        tuple("/metrics/0/normalisation/max", "–"),
                        tuple("/metrics/0/normalisation/steps", "0 steps"),
                        tuple("/metrics/0/whenMissing/points", "101"),
                        tuple("/metrics/0/weight", "12.5"),
                        tuple("/bands", "0 bands"));
    }

    @Test
    void a_model_has_one_to_a_hundred_metrics_with_different_ids() {
        List<MetricDefinition> hundred = IntStream.range(0, 100)
                .mapToObj(i -> metric("metric-" + i, "events", "1"))
                .toList();

        assertThat(valid(new WeightedModelDefinition(hundred, Optional.empty())).metrics())
                .hasSize(100);
        assertThat(pointers(definition())).containsExactly("/metrics");
        assertThat(pointers(new WeightedModelDefinition(
                        Collections.nCopies(101, metric("a", "events", "1")), Optional.empty())))
                .containsExactly("/metrics");
        assertThat(pointers(definition(metric("a", "events", "50"), metric("a", "events", "50"))))
                .containsExactly("/metrics/1/id");
    }

    @Test
    void a_source_is_any_event_or_one_to_twenty_different_signals() {
        assertThat(valid(definition(from(any(), "event_types"))).readsAnyEvent())
                .isTrue();
        assertThat(pointers(definition(
                        from(new MetricSourceDefinition(Optional.of("any_event"), Optional.of(List.of())), "events"))))
                .containsExactly("/metrics/0/source/signals");
        assertThat(pointers(definition(
                        from(new MetricSourceDefinition(Optional.of("signals"), Optional.empty()), "events"))))
                .containsExactly("/metrics/0/source/signals");
        assertThat(pointers(definition(from(signals(), "events")))).containsExactly("/metrics/0/source/signals");
        assertThat(pointers(definition(from(
                        signals(IntStream.range(0, 21)
                                .mapToObj(i -> signal("type " + i))
                                .toArray(SignalDefinition[]::new)),
                        "events"))))
                .containsExactly("/metrics/0/source/signals");
        assertThat(pointers(definition(from(signals(signal("Signed In"), signal("Signed In")), "events"))))
                .containsExactly("/metrics/0/source/signals/1");
        assertThat(pointers(definition(from(signals(signal("Signed In"), conditioned("Signed In")), "events"))))
                .containsExactly("/metrics/0/source/signals/1");
        assertThat(pointers(
                        definition(from(new MetricSourceDefinition(Optional.of("all"), Optional.empty()), "events"))))
                .containsExactly("/metrics/0/source/kind");
    }

    @Test
    void event_types_are_not_counted_among_signals_with_a_condition() {
        MetricSourceDefinition source = signals(signal("Signed In"), conditioned("Order Completed"));

        assertThat(pointers(definition(from(source, "event_types")))).containsExactly("/metrics/0/source");
        assertThat(definition(from(source, "events")).check()).isInstanceOf(Checked.Valid.class);
    }

    @Test
    void all_time_is_for_days_since_the_last_and_for_nothing_else() {
        WindowDefinition allTime = new WindowDefinition(Optional.of("all_time"), Optional.empty());
        WindowDefinition week = new WindowDefinition(Optional.of("last_days"), Optional.of(BigDecimal.valueOf(7)));

        assertThat(definition(in(allTime, "days_since_last")).check()).isInstanceOf(Checked.Valid.class);
        assertThat(definition(in(week, "events")).check()).isInstanceOf(Checked.Valid.class);
        assertThat(pointers(definition(in(week, "days_since_last")))).containsExactly("/metrics/0/window/kind");
        assertThat(pointers(definition(in(allTime, "events")))).containsExactly("/metrics/0/window/kind");
    }

    @Test
    void ends_must_differ_and_belong_to_what_has_ends() {
        assertThat(normalised(ends("linear", "30", "0"))).isEmpty();
        assertThat(normalised(ends("linear", "3", "3.0"))).containsExactly("/metrics/0/normalisation/max");
        assertThat(normalised(ends("logarithmic", "0", "0"))).containsExactly("/metrics/0/normalisation/max");
        assertThat(normalised(ends("steps", "0", "1")))
                .containsExactly(
                        "/metrics/0/normalisation/min",
                        "/metrics/0/normalisation/max",
                        "/metrics/0/normalisation/steps");
        assertThat(normalised(ends("cubic", "0", "1"))).containsExactly("/metrics/0/normalisation/kind");
        assertThat(normalised(ends("linear", "0.0000001", "1e12")))
                .containsExactly("/metrics/0/normalisation/min", "/metrics/0/normalisation/max");
    }

    @Test
    void steps_ascend_and_their_points_are_of_a_hundred() {
        assertThat(normalised(steps(step("0", "0"), step("5", "100")))).isEmpty();
        assertThat(normalised(steps())).containsExactly("/metrics/0/normalisation/steps");
        assertThat(normalised(steps(step("5", "0"), step("5.0", "101"), step("4", "-1"))))
                .containsExactly("/metrics/0/normalisation/steps/1/points", "/metrics/0/normalisation/steps/2/points");
        assertThat(normalised(steps(step("5", "0"), step("5.0", "50"))))
                .containsExactly("/metrics/0/normalisation/steps/1/from");
        assertThat(normalised(steps(new StepDefinition(Optional.empty(), Optional.empty()))))
                .containsExactly("/metrics/0/normalisation/steps/0/from", "/metrics/0/normalisation/steps/0/points");
    }

    @Test
    void points_for_what_is_missing_belong_where_they_mean_something() {
        Optional<BigDecimal> fifty = Optional.of(BigDecimal.valueOf(50));

        assertThat(missing("fixed", fifty)).isEmpty();
        assertThat(missing("left_out", Optional.empty())).isEmpty();
        assertThat(missing("fixed", Optional.empty())).containsExactly("/metrics/0/whenMissing/points");
        assertThat(missing("zero", fifty)).containsExactly("/metrics/0/whenMissing/points");
        assertThat(missing("left_out", fifty)).containsExactly("/metrics/0/whenMissing/points");
        assertThat(missing("guess", Optional.empty())).containsExactly("/metrics/0/whenMissing/kind");
    }

    private static List<String> missing(String kind, Optional<BigDecimal> points) {
        MetricDefinition login = metric("login", "events", "100");
        return problems(new MetricDefinition(
                login.id(),
                login.source(),
                login.measure(),
                login.window(),
                login.normalisation(),
                Optional.of(new WhenMissingDefinition(Optional.of(kind), points)),
                login.weight()));
    }

    private static List<String> normalised(NormalisationDefinition normalisation) {
        MetricDefinition login = metric("login", "events", "100");
        return problems(new MetricDefinition(
                login.id(),
                login.source(),
                login.measure(),
                login.window(),
                Optional.of(normalisation),
                login.whenMissing(),
                login.weight()));
    }

    private static List<String> problems(MetricDefinition metric) {
        return definition(metric).check() instanceof Checked.Valid ? List.of() : pointers(definition(metric));
    }

    private static NormalisationDefinition ends(String kind, String min, String max) {
        return new NormalisationDefinition(
                Optional.of(kind),
                Optional.of(new BigDecimal(min)),
                Optional.of(new BigDecimal(max)),
                Optional.empty());
    }

    private static NormalisationDefinition steps(StepDefinition... steps) {
        return new NormalisationDefinition(
                Optional.of("steps"), Optional.empty(), Optional.empty(), Optional.of(List.of(steps)));
    }

    private static StepDefinition step(String from, String points) {
        return new StepDefinition(Optional.of(new BigDecimal(from)), Optional.of(new BigDecimal(points)));
    }

    private static MetricDefinition from(MetricSourceDefinition source, String measure) {
        MetricDefinition login = metric("login", measure, "100");
        return new MetricDefinition(
                login.id(),
                Optional.of(source),
                login.measure(),
                login.window(),
                login.normalisation(),
                login.whenMissing(),
                login.weight());
    }

    private static MetricDefinition in(WindowDefinition window, String measure) {
        MetricDefinition login = metric("login", measure, "100");
        return new MetricDefinition(
                login.id(),
                login.source(),
                login.measure(),
                Optional.of(window),
                login.normalisation(),
                login.whenMissing(),
                login.weight());
    }

    private static MetricDefinition metric(String id, String measure, String weight) {
        return new MetricDefinition(
                Optional.of(id),
                Optional.of(LOGIN),
                Optional.of(measure),
                Optional.empty(),
                Optional.of(ends("linear", "0", "10")),
                Optional.empty(),
                Optional.of(new BigDecimal(weight)));
    }

    private static MetricSourceDefinition any() {
        return new MetricSourceDefinition(Optional.of("any_event"), Optional.empty());
    }

    private static MetricSourceDefinition signals(SignalDefinition... signals) {
        return new MetricSourceDefinition(Optional.of("signals"), Optional.of(List.of(signals)));
    }

    private static SignalDefinition signal(String event) {
        return new SignalDefinition(Optional.of(event), Optional.empty());
    }

    private static SignalDefinition conditioned(String event) {
        return new SignalDefinition(
                Optional.of(event),
                Optional.of(List.of(new TestDefinition(Optional.of("plan"), Optional.of("exists"), Optional.empty()))));
    }

    private static WeightedModelDefinition definition(MetricDefinition... metrics) {
        return new WeightedModelDefinition(List.of(metrics), Optional.empty());
    }

    private static WeightedModel valid(WeightedModelDefinition definition) {
        return switch (definition.check()) {
            case Checked.Valid(ScoringModel model) -> (WeightedModel) model;
            case Checked.Invalid(List<Violation> violations) -> throw new AssertionError(violations);
        };
    }

    private static List<Violation> violations(WeightedModelDefinition definition) {
        return switch (definition.check()) {
            case Checked.Valid(ScoringModel model) -> throw new AssertionError(model);
            case Checked.Invalid(List<Violation> violations) -> violations;
        };
    }

    private static List<String> pointers(WeightedModelDefinition definition) {
        return violations(definition).stream().map(Violation::pointer).toList();
    }
}
