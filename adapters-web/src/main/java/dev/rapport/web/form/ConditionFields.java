package dev.rapport.web.form;

import dev.rapport.domain.condition.TestDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** A condition as the fields of a form: property, operator and operand of each of its tests. */
public final class ConditionFields {

    private ConditionFields() {}

    /** @param at the name of the list of tests */
    public static Map<String, String> write(String at, Optional<List<TestDefinition>> condition) {
        var texts = new TreeMap<String, String>();
        List<TestDefinition> tests = condition.orElse(List.of());
        for (int i = 0; i < tests.size(); i++) {
            texts.put(at + "/" + i + "/property", tests.get(i).property().orElse(""));
            texts.put(at + "/" + i + "/operator", tests.get(i).operator().orElse(""));
            texts.put(
                    at + "/" + i + "/operand",
                    tests.get(i).operand().map(OperandText::write).orElse(""));
        }
        return texts;
    }

    /** @return empty if there are no tests */
    public static Optional<List<TestDefinition>> read(FormFields fields, String at) {
        return Optional.of(IntStream.range(0, fields.count(at))
                        .mapToObj(place -> test(fields, at + "/" + place))
                        .toList())
                .filter(tests -> !tests.isEmpty());
    }

    private static TestDefinition test(FormFields fields, String at) {
        Optional<String> operator = fields.written(at + "/operator");
        Optional<Object> operand = operator.filter("exists"::equals).isPresent()
                ? Optional.empty()
                : OperandText.read(
                        fields.text(at + "/operand"),
                        operator.filter("in"::equals).isPresent());
        return new TestDefinition(fields.written(at + "/property"), operator, operand);
    }
}
