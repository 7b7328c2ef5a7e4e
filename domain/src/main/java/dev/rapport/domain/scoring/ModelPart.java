package dev.rapport.domain.scoring;

/**
 * A rule or metric, and where it stands in its model's definition.
 *
 * @param pointer a JSON pointer from the definition down, such as {@code /rules/0}
 */
public record ModelPart(RuleId id, String pointer) {

    static ModelPart rule(PointsModel model, int index) {
        return new ModelPart(model.rules().get(index).id(), "/rules/" + index);
    }

    static ModelPart metric(WeightedModel model, int index) {
        return new ModelPart(model.metrics().get(index).id(), "/metrics/" + index);
    }
}
