package dev.rapport.web.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.BandDefinition;
import dev.rapport.domain.scoring.FadingDefinition;
import dev.rapport.domain.scoring.MeasurementDefinition;
import dev.rapport.domain.scoring.MetricDefinition;
import dev.rapport.domain.scoring.MetricSourceDefinition;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.NormalisationDefinition;
import dev.rapport.domain.scoring.NormalisationDefinition.StepDefinition;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.SignalDefinition;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.domain.scoring.WhenMissingDefinition;
import dev.rapport.domain.scoring.WindowDefinition;
import dev.rapport.web.form.ConditionFields;
import dev.rapport.web.form.DecimalText;
import dev.rapport.web.form.FormFields;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Reads the form. An empty field leaves its part out; a field that has no meaning beside the others (the days of a rule for
 * all time) is left out, too.
 */
final class DefinitionOfFields {

    private final FormFields fields;
    private final Set<String> unreadable = new LinkedHashSet<>();

    private DefinitionOfFields(FormFields fields) {
        this.fields = fields;
    }

    /**
     * What was read.
     *
     * @param unreadable the fields in which a number should stand and something else does; the definition is without them
     */
    record Read(ModelDefinition definition, Set<String> unreadable) {}

    static Read of(FormFields fields) {
        var reading = new DefinitionOfFields(fields);
        Optional<List<BandDefinition>> bands = Optional.of(reading.list("bands", reading::band));
        Optional<List<TestDefinition>> audience = reading.condition("audience");
        ModelDefinition definition = fields.text("kind").equals(FieldsOfDefinition.WEIGHTED)
                ? new WeightedModelDefinition(reading.list("metrics", reading::metric), bands, audience)
                : new PointsModelDefinition(reading.list("rules", reading::rule), bands, audience);
        return new Read(definition, reading.unreadable);
    }

    static RuleDefinition rule(FormFields fields, String at) {
        return new DefinitionOfFields(fields).rule(at);
    }

    static MetricDefinition metric(FormFields fields, String at) {
        return new DefinitionOfFields(fields).metric(at);
    }

    static MeasurementDefinition measurement(FormFields fields, String at) {
        var reading = new DefinitionOfFields(fields);
        MetricDefinition metric = reading.metric(at);
        return new MeasurementDefinition(
                metric.source(), metric.measure(), metric.window(), reading.condition("audience"));
    }

    private RuleDefinition rule(String at) {
        return new RuleDefinition(
                text(at + "/id"),
                text(at + "/event"),
                condition(at + "/condition"),
                number(at + "/points"),
                Optional.of(fields.text(at + "/perUnitOfValue").equals("true")),
                Optional.of(window(at + "/window")),
                Optional.of(fading(at + "/fading")),
                number(at + "/dailyCap"),
                number(at + "/totalCap"));
    }

    private MetricDefinition metric(String at) {
        Optional<String> measure = text(at + "/measure");
        Optional<WindowDefinition> window = measure.filter("days_since_last"::equals)
                .map(_ -> new WindowDefinition(Optional.of("all_time"), Optional.empty()))
                .or(() -> Optional.of(window(at + "/window")));
        return new MetricDefinition(
                text(at + "/id"),
                Optional.of(source(at + "/source")),
                measure,
                window,
                Optional.of(normalisation(at + "/normalisation")),
                Optional.of(whenMissing(at + "/whenMissing")),
                number(at + "/weight"));
    }

    private MetricSourceDefinition source(String at) {
        Optional<String> kind = text(at + "/kind");
        return new MetricSourceDefinition(
                kind,
                kind.filter("any_event"::equals).isPresent()
                        ? Optional.empty()
                        : Optional.of(list(
                                at + "/signals",
                                signal -> new SignalDefinition(
                                        text(signal + "/event"), condition(signal + "/condition")))));
    }

    private NormalisationDefinition normalisation(String at) {
        Optional<String> kind = text(at + "/kind");
        return kind.filter("steps"::equals).isPresent()
                ? new NormalisationDefinition(
                        kind, Optional.empty(), Optional.empty(), Optional.of(list(at + "/steps", this::step)))
                : new NormalisationDefinition(kind, number(at + "/min"), number(at + "/max"), Optional.empty());
    }

    private StepDefinition step(String at) {
        return new StepDefinition(number(at + "/from"), number(at + "/points"));
    }

    private WhenMissingDefinition whenMissing(String at) {
        Optional<String> kind = text(at + "/kind");
        return new WhenMissingDefinition(kind, numberIf(kind, "fixed", at + "/points"));
    }

    private WindowDefinition window(String at) {
        Optional<String> kind = text(at + "/kind");
        return new WindowDefinition(kind, numberIf(kind, "last_days", at + "/days"));
    }

    private FadingDefinition fading(String at) {
        Optional<String> kind = text(at + "/kind");
        return new FadingDefinition(
                kind, kind.filter("none"::equals).isPresent() ? Optional.empty() : number(at + "/days"));
    }

    private BandDefinition band(String at) {
        boolean highest = at.equals("bands/" + (fields.count("bands") - 1));
        return new BandDefinition(
                text(at + "/key"),
                text(at + "/name"),
                text(at + "/colour"),
                text(at + "/share"),
                highest
                        ? Optional.empty()
                        : Optional.of(new BandDefinition.UpTo(
                                number(at + "/upTo/score"),
                                text(at + "/upTo/included").map(Boolean::valueOf))));
    }

    private Optional<List<TestDefinition>> condition(String at) {
        return ConditionFields.read(fields, at);
    }

    private <T> List<T> list(String list, Function<String, T> element) {
        return IntStream.range(0, fields.count(list))
                .mapToObj(place -> element.apply(list + "/" + place))
                .toList();
    }

    private Optional<String> text(String name) {
        return fields.written(name);
    }

    private Optional<BigDecimal> numberIf(Optional<String> kind, String only, String name) {
        return kind.filter(only::equals).flatMap(_ -> number(name));
    }

    private Optional<BigDecimal> number(String name) {
        Optional<BigDecimal> number = text(name).flatMap(DecimalText::read);
        if (number.isEmpty() && text(name).isPresent()) {
            unreadable.add(name);
        }
        return number;
    }
}
