package dev.rapport.web.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.BandDefinition;
import dev.rapport.domain.scoring.Bands;
import dev.rapport.domain.scoring.FadingDefinition;
import dev.rapport.domain.scoring.MetricDefinition;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.NormalisationDefinition;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.SignalDefinition;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.domain.scoring.WindowDefinition;
import dev.rapport.web.form.ConditionFields;
import dev.rapport.web.form.DecimalText;
import dev.rapport.web.form.FormFields;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Fills the form from a definition; what that leaves out stands in the form as the default that it means. */
final class FieldsOfDefinition {

    static final String POINTS = "points";
    static final String WEIGHTED = "weighted";

    private final Map<String, String> texts = new LinkedHashMap<>();

    private FieldsOfDefinition() {}

    static FormFields of(ModelDefinition definition) {
        var fields = new FieldsOfDefinition();
        switch (definition) {
            case PointsModelDefinition points -> {
                fields.put("kind", POINTS);
                for (int i = 0; i < points.rules().size(); i++) {
                    fields.rule("rules/" + i, points.rules().get(i));
                }
            }
            case WeightedModelDefinition weighted -> {
                fields.put("kind", WEIGHTED);
                for (int i = 0; i < weighted.metrics().size(); i++) {
                    fields.metric("metrics/" + i, weighted.metrics().get(i));
                }
            }
        }
        List<BandDefinition> bands = definition.bands().orElseGet(() -> BandDefinition.of(Bands.DEFAULT));
        for (int i = 0; i < bands.size(); i++) {
            fields.band("bands/" + i, bands.get(i));
        }
        fields.condition("audience", definition.audience());
        return FormFields.of(fields.texts);
    }

    private void rule(String at, RuleDefinition rule) {
        put(at + "/id", rule.id());
        put(at + "/event", rule.event());
        condition(at + "/condition", rule.condition());
        number(at + "/points", rule.points());
        if (rule.perUnitOfValue().orElse(false)) {
            put(at + "/perUnitOfValue", "true");
        }
        window(at + "/window", rule.window());
        put(at + "/fading/kind", rule.fading().flatMap(FadingDefinition::kind).orElse("none"));
        number(at + "/fading/days", rule.fading().flatMap(FadingDefinition::days));
        number(at + "/dailyCap", rule.dailyCap());
        number(at + "/totalCap", rule.totalCap());
    }

    private void metric(String at, MetricDefinition metric) {
        put(at + "/id", metric.id());
        put(
                at + "/source/kind",
                metric.source().flatMap(source -> source.kind()).orElse("signals"));
        List<SignalDefinition> signals =
                metric.source().flatMap(source -> source.signals()).orElse(List.of());
        for (int i = 0; i < signals.size(); i++) {
            put(at + "/source/signals/" + i + "/event", signals.get(i).event());
            condition(at + "/source/signals/" + i + "/condition", signals.get(i).condition());
        }
        put(at + "/measure", metric.measure());
        window(at + "/window", metric.window());
        Optional<NormalisationDefinition> scale = metric.normalisation();
        put(
                at + "/normalisation/kind",
                scale.flatMap(NormalisationDefinition::kind).orElse("linear"));
        number(at + "/normalisation/min", scale.flatMap(NormalisationDefinition::min));
        number(at + "/normalisation/max", scale.flatMap(NormalisationDefinition::max));
        List<NormalisationDefinition.StepDefinition> steps =
                scale.flatMap(NormalisationDefinition::steps).orElse(List.of());
        for (int i = 0; i < steps.size(); i++) {
            number(at + "/normalisation/steps/" + i + "/from", steps.get(i).from());
            number(at + "/normalisation/steps/" + i + "/points", steps.get(i).points());
        }
        put(
                at + "/whenMissing/kind",
                metric.whenMissing().flatMap(missing -> missing.kind()).orElse("zero"));
        number(at + "/whenMissing/points", metric.whenMissing().flatMap(missing -> missing.points()));
        number(at + "/weight", metric.weight());
    }

    private void band(String at, BandDefinition band) {
        put(at + "/key", band.key());
        put(at + "/name", band.name());
        put(at + "/colour", band.colour());
        put(at + "/share", band.share());
        number(at + "/upTo/score", band.upTo().flatMap(BandDefinition.UpTo::score));
        put(
                at + "/upTo/included",
                band.upTo()
                        .flatMap(BandDefinition.UpTo::included)
                        .map(String::valueOf)
                        .orElse("true"));
    }

    private void condition(String at, Optional<List<TestDefinition>> condition) {
        texts.putAll(ConditionFields.write(at, condition));
    }

    private void window(String at, Optional<WindowDefinition> window) {
        put(at + "/kind", window.flatMap(WindowDefinition::kind).orElse("last_days"));
        put(
                at + "/days",
                window.map(written -> written.days().map(DecimalText::write).orElse(""))
                        .orElse("30"));
    }

    private void number(String name, Optional<BigDecimal> number) {
        put(name, number.map(DecimalText::write).orElse(""));
    }

    private void put(String name, Optional<String> text) {
        put(name, text.orElse(""));
    }

    private void put(String name, String text) {
        texts.put(name, text);
    }
}
