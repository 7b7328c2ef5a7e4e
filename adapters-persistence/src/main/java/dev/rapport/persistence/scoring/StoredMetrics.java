package dev.rapport.persistence.scoring;

import dev.rapport.domain.scoring.MetricDefinition;
import dev.rapport.domain.scoring.MetricSourceDefinition;
import dev.rapport.domain.scoring.NormalisationDefinition;
import dev.rapport.domain.scoring.NormalisationDefinition.StepDefinition;
import dev.rapport.domain.scoring.SignalDefinition;
import dev.rapport.domain.scoring.WhenMissingDefinition;
import java.util.List;
import java.util.Map;

/** How the metrics of a weighted model are stored. */
final class StoredMetrics {

    private StoredMetrics() {}

    static List<Map<String, Object>> plain(List<MetricDefinition> metrics) {
        return metrics.stream().map(StoredMetrics::plain).toList();
    }

    static List<MetricDefinition> read(List<StoredFields> metrics) {
        return metrics.stream().map(StoredMetrics::metric).toList();
    }

    private static Map<String, Object> plain(MetricDefinition metric) {
        return new PlainObject()
                .with("id", metric.id())
                .with("source", metric.source().map(StoredMetrics::plain))
                .with("measure", metric.measure())
                .with("window", metric.window().map(StoredRules::plain))
                .with("normalisation", metric.normalisation().map(StoredMetrics::plain))
                .with(
                        "whenMissing",
                        metric.whenMissing()
                                .map(missing -> new PlainObject()
                                        .with("kind", missing.kind())
                                        .with("points", missing.points())
                                        .fields()))
                .with("weight", metric.weight())
                .fields();
    }

    private static Map<String, Object> plain(MetricSourceDefinition source) {
        return new PlainObject()
                .with("kind", source.kind())
                .with(
                        "signals",
                        source.signals()
                                .map(signals -> signals.stream()
                                        .map(StoredMetrics::plain)
                                        .toList()))
                .fields();
    }

    private static Map<String, Object> plain(SignalDefinition signal) {
        return new PlainObject()
                .with("event", signal.event())
                .with("condition", signal.condition().map(StoredRules::tests))
                .fields();
    }

    private static Map<String, Object> plain(NormalisationDefinition normalisation) {
        return new PlainObject()
                .with("kind", normalisation.kind())
                .with("min", normalisation.min())
                .with("max", normalisation.max())
                .with(
                        "steps",
                        normalisation
                                .steps()
                                .map(steps -> steps.stream()
                                        .map(step -> new PlainObject()
                                                .with("from", step.from())
                                                .with("points", step.points())
                                                .fields())
                                        .toList()))
                .fields();
    }

    private static MetricDefinition metric(StoredFields metric) {
        return new MetricDefinition(
                metric.text("id"),
                metric.object("source").map(StoredMetrics::source),
                metric.text("measure"),
                metric.object("window").map(StoredRules::window),
                metric.object("normalisation").map(StoredMetrics::normalisation),
                metric.object("whenMissing")
                        .map(missing -> new WhenMissingDefinition(missing.text("kind"), missing.number("points"))),
                metric.number("weight"));
    }

    private static MetricSourceDefinition source(StoredFields source) {
        return new MetricSourceDefinition(
                source.text("kind"),
                source.value("signals")
                        .map(_ -> source.list("signals").stream()
                                .map(signal -> new SignalDefinition(signal.text("event"), StoredRules.tests(signal)))
                                .toList()));
    }

    private static NormalisationDefinition normalisation(StoredFields normalisation) {
        return new NormalisationDefinition(
                normalisation.text("kind"),
                normalisation.number("min"),
                normalisation.number("max"),
                normalisation
                        .value("steps")
                        .map(_ -> normalisation.list("steps").stream()
                                .map(step -> new StepDefinition(step.number("from"), step.number("points")))
                                .toList()));
    }
}
