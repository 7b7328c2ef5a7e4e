package dev.rapport.persistence.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.BandDefinition;
import dev.rapport.domain.scoring.BandDefinition.UpTo;
import dev.rapport.domain.scoring.ModelDefinition;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.ScoringModel;
import dev.rapport.domain.scoring.WeightedModelDefinition;
import dev.rapport.persistence.condition.StoredCondition;
import dev.rapport.persistence.json.StoredJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a model is stored: JSON with the number of its format and its kind. A published version is written out in full, so that
 * it means the same when a default changes; a draft as its author wrote it. Not the wire format, which may change without what
 * is stored.
 */
final class StoredModel {

    private static final BigDecimal FORMAT = BigDecimal.ONE;
    private static final String POINTS = "points";
    private static final String WEIGHTED = "weighted";

    private StoredModel() {}

    static String write(ScoringModel model) {
        return StoredJson.write(plain(ModelDefinition.of(model)));
    }

    /** @return what its author left out is left out */
    static Map<String, Object> plain(ModelDefinition definition) {
        var plain = new LinkedHashMap<String, Object>();
        plain.put("format", FORMAT);
        switch (definition) {
            case PointsModelDefinition points -> {
                plain.put("kind", POINTS);
                plain.put("rules", StoredRules.plain(points.rules()));
            }
            case WeightedModelDefinition weighted -> {
                plain.put("kind", WEIGHTED);
                plain.put("metrics", StoredMetrics.plain(weighted.metrics()));
            }
        }
        definition
                .bands()
                .ifPresent(bands -> plain.put(
                        "bands", bands.stream().map(StoredModel::plain).toList()));
        definition.audience().ifPresent(tests -> plain.put("audience", StoredRules.tests(tests)));
        return plain;
    }

    static ScoringModel read(String json) {
        return switch (definition(json).check()) {
            case ModelDefinition.Checked.Valid(ScoringModel model) -> model;
            case ModelDefinition.Checked.Invalid(var violations) ->
                throw new IllegalStateException("a stored model is none: " + violations);
        };
    }

    static ModelDefinition definition(String json) {
        var plain = new StoredFields(StoredJson.readObject(json));
        if (plain.number("format").filter(FORMAT::equals).isEmpty()) {
            throw new IllegalStateException("a model is stored in a format of a later release");
        }
        Optional<List<BandDefinition>> bands = plain.value("bands")
                .map(_ -> plain.list("bands").stream().map(StoredModel::band).toList());
        Optional<List<TestDefinition>> audience = plain.value("audience").map(StoredCondition::definitions);
        String kind = plain.text("kind").orElse(POINTS);
        return switch (kind) {
            case POINTS -> new PointsModelDefinition(StoredRules.read(plain.list("rules")), bands, audience);
            case WEIGHTED -> new WeightedModelDefinition(StoredMetrics.read(plain.list("metrics")), bands, audience);
            default -> throw new IllegalStateException("a model is stored of a kind of a later release: " + kind);
        };
    }

    private static Map<String, Object> plain(BandDefinition band) {
        return new PlainObject()
                .with("key", band.key())
                .with("name", band.name())
                .with("colour", band.colour())
                .with("share", band.share())
                .with(
                        "upTo",
                        band.upTo()
                                .map(end -> new PlainObject()
                                        .with("score", end.score())
                                        .with("included", end.included())
                                        .fields()))
                .fields();
    }

    private static BandDefinition band(StoredFields band) {
        return new BandDefinition(
                band.text("key"),
                band.text("name"),
                band.text("colour"),
                band.text("share"),
                band.object("upTo").map(end -> new UpTo(end.number("score"), end.truth("included"))));
    }
}
