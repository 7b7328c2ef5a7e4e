package dev.rapport.web.sentence;

import dev.rapport.domain.scoring.PointsModel;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.domain.scoring.WeightedModel;
import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.Map;

/** Says each rule or metric of a model in a sentence. */
@Singleton
public class ModelSentences {

    private final RuleSentences rules;
    private final MetricSentences metrics;

    ModelSentences(RuleSentences rules, MetricSentences metrics) {
        this.rules = rules;
        this.metrics = metrics;
    }

    /** @return plain text by id, in the order of the model */
    public Map<RuleId, String> of(ScoringModel model) {
        var sentences = new LinkedHashMap<RuleId, String>();
        switch (model) {
            case PointsModel points -> points.rules().forEach(rule -> sentences.put(rule.id(), rules.of(rule)));
            case WeightedModel weighted ->
                weighted.metrics().forEach(metric -> sentences.put(metric.id(), metrics.of(metric)));
        }
        return sentences;
    }
}
