package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.Contribution;
import dev.rapport.domain.scoring.Metric;
import dev.rapport.domain.scoring.MetricContribution;
import dev.rapport.domain.scoring.Rule;
import dev.rapport.domain.scoring.RuleContribution;
import dev.rapport.domain.scoring.RuleVersions;
import dev.rapport.domain.scoring.Signal;
import java.util.List;
import java.util.Optional;

/**
 * One rule or metric of a model, as the API says it; the pages have words of their own.
 *
 * @param id within the model
 * @param description in a sentence
 * @param eventTypes what it listens to; empty: every event
 */
record ModelLine(String id, String description, List<String> eventTypes) {

    static ModelLine of(Contribution contribution) {
        return switch (contribution) {
            case RuleContribution ofRule -> of(ofRule.rule());
            case MetricContribution ofMetric -> of(ofMetric.metric());
        };
    }

    static ModelLine of(Rule rule) {
        return new ModelLine(rule.id().id(), RuleText.of(rule), eventTypes(List.of(rule.signal())));
    }

    static ModelLine of(Metric metric) {
        return new ModelLine(
                metric.id().id(),
                MetricText.of(metric),
                eventTypes(metric.source().named()));
    }

    /** @return as the earlier version says it; empty: the later version added it */
    static Optional<ModelLine> earlier(RuleVersions versions) {
        return switch (versions) {
            case RuleVersions.OfRule of -> of.before().map(ModelLine::of);
            case RuleVersions.OfMetric of -> of.before().map(ModelLine::of);
        };
    }

    /** @return as the later version says it; empty: that dropped it */
    static Optional<ModelLine> later(RuleVersions versions) {
        return switch (versions) {
            case RuleVersions.OfRule of -> of.after().map(ModelLine::of);
            case RuleVersions.OfMetric of -> of.after().map(ModelLine::of);
        };
    }

    /** As the later version says it, or the earlier one if the later one dropped it. */
    static ModelLine latest(RuleVersions versions) {
        return later(versions).or(() -> earlier(versions)).orElseThrow();
    }

    private static List<String> eventTypes(List<Signal> signals) {
        return signals.stream().map(signal -> signal.type().name()).distinct().toList();
    }
}
