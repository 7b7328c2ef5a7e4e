package dev.rapport.persistence.condition;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.violation.Violations;
import dev.rapport.persistence.json.StoredJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a condition is stored: its tests as a JSON array of {@code {"property", "operator", "operand"}}. Not the wire format,
 * which may change without what is stored.
 */
public final class StoredCondition {

    private StoredCondition() {}

    public static String write(Condition condition) {
        return StoredJson.write(plain(condition));
    }

    /** The tests as plain values. */
    public static List<Map<String, Object>> plain(Condition condition) {
        return condition.tests().stream()
                .map(TestDefinition::of)
                .map(StoredCondition::plain)
                .toList();
    }

    /** @param json as {@link #write} made it */
    public static Condition read(String json) {
        var violations = new Violations();
        return TestDefinition.condition(definitions(StoredJson.readValue(json)), "", violations)
                .orElseThrow(() -> new IllegalStateException("a stored condition is none: " + violations.found()));
    }

    /** @param tests as {@link #plain} made them; null: none */
    public static List<TestDefinition> definitions(@Nullable Object tests) {
        return tests instanceof List<?> list
                ? list.stream().map(test -> definition((Map<?, ?>) test)).toList()
                : List.of();
    }

    private static Map<String, Object> plain(TestDefinition test) {
        var plain = new LinkedHashMap<String, Object>();
        test.property().ifPresent(property -> plain.put("property", property));
        test.operator().ifPresent(operator -> plain.put("operator", operator));
        test.operand().ifPresent(operand -> plain.put("operand", operand));
        return plain;
    }

    private static TestDefinition definition(Map<?, ?> test) {
        return new TestDefinition(
                Optional.ofNullable((String) test.get("property")),
                Optional.ofNullable((String) test.get("operator")),
                Optional.ofNullable(test.get("operand")));
    }
}
