package dev.rapport.application.scoring;

import dev.rapport.domain.scoring.Contribution;
import dev.rapport.domain.scoring.MetricContribution;
import dev.rapport.domain.scoring.RuleContribution;
import dev.rapport.domain.scoring.Signal;
import java.util.List;

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
            case RuleContribution ofRule ->
                new ModelLine(
                        ofRule.id().id(),
                        RuleText.of(ofRule.rule()),
                        eventTypes(List.of(ofRule.rule().signal())));
            case MetricContribution ofMetric ->
                new ModelLine(
                        ofMetric.id().id(),
                        MetricText.of(ofMetric.metric()),
                        eventTypes(ofMetric.metric().source().named()));
        };
    }

    private static List<String> eventTypes(List<Signal> signals) {
        return signals.stream().map(signal -> signal.type().name()).distinct().toList();
    }
}
