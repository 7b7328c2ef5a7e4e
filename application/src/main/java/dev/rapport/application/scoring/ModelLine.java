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
 * One rule or metric of a model, for people.
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

    /** @return as the earlier version has it; empty: the later version added it */
    static Optional<ModelLine> earlier(RuleVersions versions) {
        return switch (versions) {
            case RuleVersions.OfRule ofRule -> ofRule.before().map(ModelLine::of);
            case RuleVersions.OfMetric ofMetric -> ofMetric.before().map(ModelLine::of);
        };
    }

    /** @return as the later version has it; empty: that dropped it */
    static Optional<ModelLine> later(RuleVersions versions) {
        return switch (versions) {
            case RuleVersions.OfRule ofRule -> ofRule.after().map(ModelLine::of);
            case RuleVersions.OfMetric ofMetric -> ofMetric.after().map(ModelLine::of);
        };
    }

    private static ModelLine of(Rule rule) {
        return new ModelLine(rule.id().id(), RuleText.of(rule), eventTypes(List.of(rule.signal())));
    }

    private static ModelLine of(Metric metric) {
        return new ModelLine(
                metric.id().id(),
                MetricText.of(metric),
                eventTypes(metric.source().named()));
    }

    private static List<String> eventTypes(List<Signal> signals) {
        return signals.stream().map(signal -> signal.type().name()).distinct().toList();
    }
}
