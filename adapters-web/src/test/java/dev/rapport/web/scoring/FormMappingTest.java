package dev.rapport.web.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.Operator;
import dev.rapport.domain.condition.PropertyTest;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.scoring.Audience;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.Fading;
import dev.rapport.domain.scoring.Measure;
import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricSource;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.Normalisation;
import dev.rapport.domain.scoring.PointsModel;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.domain.scoring.Signal;
import dev.rapport.domain.scoring.WeightedModel;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.domain.scoring.WhenMissing;
import dev.rapport.web.form.FormFields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is shown in the form and read from it again is the same, for every part of a definition. */
class FormMappingTest {

    private static final Condition EVERY_OPERATOR = new Condition(List.of(
            PropertyTest.of("a", Operator.EQUAL, "x"),
            PropertyTest.of("b", Operator.NOT_EQUAL, true),
            PropertyTest.of("c", Operator.LESS, new BigDecimal("-1.5")),
            PropertyTest.of("d.e", Operator.AT_MOST, new BigDecimal("1000000000000000000000")),
            PropertyTest.of("f", Operator.GREATER, BigDecimal.ZERO),
            PropertyTest.of("g", Operator.AT_LEAST, BigDecimal.ONE),
            PropertyTest.of("h", Operator.IN, "1", BigDecimal.ONE, "true", true, " spaced ", "a\nb", "\"q\\\"", "-"),
            PropertyTest.of("i", Operator.CONTAINS, "<script>"),
            PropertyTest.of("j", Operator.EXISTS)));

    @Test
    void every_part_of_a_rule_comes_back() {
        Signal signal = new Signal(new EventType("Order"), EVERY_OPERATOR);
        unchanged(new PointsModel(
                List.of(
                        Rule.perEvent("plain", "Order", "20"),
                        Rule.perUnitOfValue("unit", "Order", "-0.000001").ofAllTime(),
                        Rule.perEvent("all", "Order", "999999999999")
                                .listeningTo(signal)
                                .inLastDays(3650)
                                .fading(new Fading.HalfLife(7))
                                .cappedPerDay("0.5")
                                .cappedInAll("100"),
                        Rule.perEvent("linear", "Order", "0").fading(new Fading.Linear(90))),
                Bands.DEFAULT,
                new Audience(EVERY_OPERATOR)));
    }

    @Test
    void every_part_of_a_metric_comes_back() {
        MetricSource signals = new MetricSource.Signals(
                List.of(Signal.of(new EventType("Order")), new Signal(new EventType("Reorder"), EVERY_OPERATOR)));
        unchanged(new WeightedModel(
                List.of(
                        Metric.linear("plain", MetricSource.anyEvent(), Measure.EVENTS, "0", "10", 25),
                        Metric.linear("since", signals, Measure.DAYS_SINCE_LAST, "30", "0", 25)
                                .whenMissing(new WhenMissing.LeftOut()),
                        Metric.linear("log", signals, Measure.VALUE_SUM, "0", "10", 25)
                                .normalisedBy(new Normalisation.Logarithmic(new BigDecimal("0.5"), BigDecimal.TEN))
                                .inLastDays(7)
                                .whenMissing(new WhenMissing.Fixed(new BigDecimal("12.5"))),
                        Metric.linear("steps", MetricSource.anyEvent(), Measure.EVENT_TYPES, "0", "10", 25)
                                .normalisedBy(new Normalisation.Steps(List.of(
                                        new Normalisation.Step(new BigDecimal("-1"), BigDecimal.ZERO),
                                        new Normalisation.Step(new BigDecimal("2"), BigDecimal.TEN))))),
                Bands.DEFAULT));
    }

    private static void unchanged(ScoringModel model) {
        FormFields shown = FieldsOfDefinition.of(ModelDefinition.of(model));
        DefinitionOfFields.Read read = DefinitionOfFields.of(FormFields.numbered(shown.texts()));

        assertThat(read.unreadable()).isEmpty();
        assertThat(read.definition().check()).isEqualTo(new ModelDefinition.Checked.Valid(model));
        assertThat(FieldsOfDefinition.of(read.definition())).isEqualTo(shown);
    }

    @Test
    void what_is_left_out_is_shown_as_what_it_means() {
        var empty = new RuleDefinition(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        FormFields shown = FieldsOfDefinition.of(new PointsModelDefinition(List.of(empty), Optional.empty()));

        assertThat(shown.texts())
                .containsEntry("rules/0/points", "")
                .containsEntry("rules/0/window/kind", "last_days")
                .containsEntry("rules/0/window/days", "30")
                .containsEntry("rules/0/fading/kind", "none")
                .containsEntry("bands/4/key", "power_user")
                .doesNotContainKey("rules/0/perUnitOfValue");
        assertThat(FieldsOfDefinition.of(new WeightedModelDefinition(List.of(), Optional.of(List.of())))
                        .texts())
                .containsExactly(Map.entry("kind", "weighted"));
    }

    @Test
    void what_is_no_number_is_named_and_left_out_and_stays_in_its_field() {
        FormFields fields = FormFields.of(Map.of(
                "kind", "points",
                "rules/0/points", "1e999999999",
                "rules/0/window/kind", "last_days",
                "rules/0/window/days", "ten",
                "rules/0/dailyCap", " −2.50 ",
                "rules/0/totalCap", "9".repeat(600)));
        DefinitionOfFields.Read read = DefinitionOfFields.of(fields);

        assertThat(read.unreadable())
                .containsExactlyInAnyOrder("rules/0/points", "rules/0/window/days", "rules/0/totalCap");
        RuleDefinition rule =
                ((PointsModelDefinition) read.definition()).rules().getFirst();
        assertThat(rule.points()).isEmpty();
        assertThat(rule.dailyCap()).hasValue(new BigDecimal("-2.50"));
        assertThat(fields.text("rules/0/points")).isEqualTo("1e999999999");
    }

    @Test
    void a_field_that_means_nothing_beside_the_others_is_left_out() {
        FormFields fields = FormFields.of(Map.of(
                "rules/0/window/kind", "all_time",
                "rules/0/window/days", "not asked",
                "rules/0/fading/kind", "none",
                "rules/0/fading/days", "not asked",
                "bands/0/upTo/score", "5",
                "bands/1/upTo/score", "not asked"));
        assertThat(DefinitionOfFields.of(fields).unreadable()).isEmpty();
    }

    @Test
    void gaps_and_nonsense_in_what_was_sent_do_no_harm() {
        FormFields fields = FormFields.numbered(Map.of(
                "rules/7/event", "B",
                "rules/3/event", "A",
                "rules/7/condition/9/property", "p",
                "rules/99999999999/event", "too many digits",
                "rules//event", "none",
                "bands/x", "y"));

        assertThat(fields.count("rules")).isEqualTo(2);
        assertThat(fields.text("rules/0/event")).isEqualTo("A");
        assertThat(fields.text("rules/1/condition/0/property")).isEqualTo("p");
        assertThat(DefinitionOfFields.of(fields).definition().check())
                .isInstanceOf(ModelDefinition.Checked.Invalid.class);
    }

    @Test
    void parts_without_a_name_get_one_that_no_other_has() {
        FormFields named = GivenNames.in(FormFields.of(Map.of(
                "rules/0/event", "Ördèr – Completed!",
                "rules/1/event", "Order Completed",
                "rules/2/event", "<script>",
                "rules/2/id", "kept",
                "rules/3/event", "注文",
                "bands/0/name", "7 days",
                "bands/1/name", "x".repeat(200))));

        assertThat(named.text("rules/0/id")).isEqualTo("order-completed");
        assertThat(named.text("rules/1/id")).isEqualTo("order-completed-2");
        assertThat(named.text("rules/2/id")).isEqualTo("kept");
        assertThat(named.text("rules/3/id")).isEqualTo("rule");
        assertThat(named.text("bands/0/key")).isEqualTo("days");
        assertThat(named.text("bands/1/key")).hasSize(56);
    }
}
