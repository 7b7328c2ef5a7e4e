package dev.rapport.persistence.scoring;

import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.scoring.FadingDefinition;
import dev.rapport.domain.scoring.RuleDefinition;
import dev.rapport.domain.scoring.WindowDefinition;
import dev.rapport.persistence.condition.StoredCondition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How the rules of a points model are stored, and what they have in common with metrics: windows and conditions. */
final class StoredRules {

    private StoredRules() {}

    static List<Map<String, Object>> plain(List<RuleDefinition> rules) {
        return rules.stream().map(StoredRules::plain).toList();
    }

    static List<RuleDefinition> read(List<StoredFields> rules) {
        return rules.stream().map(StoredRules::read).toList();
    }

    static Map<String, Object> plain(WindowDefinition window) {
        return new PlainObject()
                .with("kind", window.kind())
                .with("days", window.days())
                .fields();
    }

    static WindowDefinition window(StoredFields window) {
        return new WindowDefinition(window.text("kind"), window.number("days"));
    }

    static List<Map<String, Object>> tests(List<TestDefinition> tests) {
        return tests.stream()
                .map(test -> new PlainObject()
                        .with("property", test.property())
                        .with("operator", test.operator())
                        .with("operand", test.operand())
                        .fields())
                .toList();
    }

    static Optional<List<TestDefinition>> tests(StoredFields of) {
        return of.value("condition").map(StoredCondition::definitions);
    }

    private static Map<String, Object> plain(RuleDefinition rule) {
        return new PlainObject()
                .with("id", rule.id())
                .with("event", rule.event())
                .with("condition", rule.condition().map(StoredRules::tests))
                .with("points", rule.points())
                .with("perUnitOfValue", rule.perUnitOfValue())
                .with("window", rule.window().map(StoredRules::plain))
                .with(
                        "fading",
                        rule.fading()
                                .map(fading -> new PlainObject()
                                        .with("kind", fading.kind())
                                        .with("days", fading.days())
                                        .fields()))
                .with("dailyCap", rule.dailyCap())
                .with("totalCap", rule.totalCap())
                .fields();
    }

    private static RuleDefinition read(StoredFields rule) {
        return new RuleDefinition(
                rule.text("id"),
                rule.text("event"),
                tests(rule),
                rule.number("points"),
                rule.truth("perUnitOfValue"),
                rule.object("window").map(StoredRules::window),
                rule.object("fading").map(fading -> new FadingDefinition(fading.text("kind"), fading.number("days"))),
                rule.number("dailyCap"),
                rule.number("totalCap"));
    }
}
