package dev.rapport.persistence.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.BandDefinition;
import dev.rapport.domain.scoring.BandDefinition.UpTo;
import dev.rapport.domain.scoring.FadingDefinition;
import dev.rapport.domain.scoring.PointsModel;
import dev.rapport.domain.scoring.PointsModelDefinition;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.WindowDefinition;
import dev.rapport.persistence.condition.StoredCondition;
import dev.rapport.persistence.json.StoredJson;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How a points model is stored: JSON with the number of its format, written out in full, so that it means the same when a
 * default changes. Not the wire format, which may change without what is stored.
 */
final class StoredModel {

    private static final BigDecimal FORMAT = BigDecimal.ONE;

    private StoredModel() {}

    static String write(PointsModel model) {
        PointsModelDefinition definition = PointsModelDefinition.of(model);
        var plain = new LinkedHashMap<String, Object>();
        plain.put("format", FORMAT);
        plain.put("kind", "points");
        plain.put("rules", definition.rules().stream().map(StoredModel::plain).toList());
        definition
                .bands()
                .ifPresent(bands -> plain.put(
                        "bands", bands.stream().map(StoredModel::plain).toList()));
        return StoredJson.write(plain);
    }

    static PointsModel read(String json) {
        var plain = new Fields(StoredJson.readObject(json));
        if (plain.number("format").filter(FORMAT::equals).isEmpty()) {
            throw new IllegalStateException("a model is stored in a format of a later release");
        }
        var definition = new PointsModelDefinition(
                plain.list("rules").stream().map(StoredModel::rule).toList(),
                Optional.of(plain.list("bands").stream().map(StoredModel::band).toList()));
        return switch (definition.check()) {
            case PointsModelDefinition.Checked.Valid(PointsModel model) -> model;
            case PointsModelDefinition.Checked.Invalid(var violations) ->
                throw new IllegalStateException("a stored model is none: " + violations);
        };
    }

    private static Map<String, Object> plain(RuleDefinition rule) {
        var plain = new LinkedHashMap<String, Object>();
        put(plain, "id", rule.id());
        put(plain, "event", rule.event());
        put(plain, "condition", rule.condition().map(StoredModel::tests));
        put(plain, "points", rule.points());
        put(plain, "perUnitOfValue", rule.perUnitOfValue());
        put(plain, "window", rule.window().map(window -> kindAndDays(window.kind(), window.days())));
        put(plain, "fading", rule.fading().map(fading -> kindAndDays(fading.kind(), fading.days())));
        put(plain, "dailyCap", rule.dailyCap());
        put(plain, "totalCap", rule.totalCap());
        return plain;
    }

    private static List<Map<String, Object>> tests(List<TestDefinition> tests) {
        return tests.stream()
                .map(test -> {
                    var plain = new LinkedHashMap<String, Object>();
                    put(plain, "property", test.property());
                    put(plain, "operator", test.operator());
                    put(plain, "operand", test.operand());
                    return (Map<String, Object>) plain;
                })
                .toList();
    }

    private static Map<String, Object> kindAndDays(Optional<String> kind, Optional<BigDecimal> days) {
        var plain = new LinkedHashMap<String, Object>();
        put(plain, "kind", kind);
        put(plain, "days", days);
        return plain;
    }

    private static Map<String, Object> plain(BandDefinition band) {
        var plain = new LinkedHashMap<String, Object>();
        put(plain, "key", band.key());
        put(plain, "name", band.name());
        put(plain, "colour", band.colour());
        put(plain, "share", band.share());
        put(plain, "upTo", band.upTo().map(end -> {
            var edge = new LinkedHashMap<String, Object>();
            put(edge, "score", end.score());
            put(edge, "included", end.included());
            return edge;
        }));
        return plain;
    }

    private static void put(Map<String, Object> plain, String name, Optional<?> value) {
        value.ifPresent(present -> plain.put(name, present));
    }

    private static RuleDefinition rule(Fields rule) {
        return new RuleDefinition(
                rule.text("id"),
                rule.text("event"),
                rule.value("condition").map(StoredCondition::definitions),
                rule.number("points"),
                rule.truth("perUnitOfValue"),
                rule.object("window").map(window -> new WindowDefinition(window.text("kind"), window.number("days"))),
                rule.object("fading").map(fading -> new FadingDefinition(fading.text("kind"), fading.number("days"))),
                rule.number("dailyCap"),
                rule.number("totalCap"));
    }

    private static BandDefinition band(Fields band) {
        return new BandDefinition(
                band.text("key"),
                band.text("name"),
                band.text("colour"),
                band.text("share"),
                band.object("upTo").map(end -> new UpTo(end.number("score"), end.truth("included"))));
    }

    /** A JSON object's fields by what they should be. */
    private record Fields(Map<?, ?> plain) {

        Optional<Object> value(String name) {
            return Optional.ofNullable(plain.get(name));
        }

        Optional<String> text(String name) {
            return value(name).map(String.class::cast);
        }

        Optional<BigDecimal> number(String name) {
            return value(name).map(BigDecimal.class::cast);
        }

        Optional<Boolean> truth(String name) {
            return value(name).map(Boolean.class::cast);
        }

        Optional<Fields> object(String name) {
            return value(name).map(object -> new Fields((Map<?, ?>) object));
        }

        List<Fields> list(String name) {
            return value(name).stream()
                    .flatMap(list -> ((List<?>) list).stream())
                    .map(object -> new Fields((Map<?, ?>) object))
                    .toList();
        }
    }
}
