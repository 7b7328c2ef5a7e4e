package dev.rapport.domain.condition;

import dev.rapport.domain.violation.Violations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A {@link PropertyTest} as a user writes it, which may be wrong.
 *
 * @param property the path, {@code shipping.country}
 * @param operator a symbol of {@link Operator}
 * @param operand a text, number or truth; for {@code in} a list of them; left out for {@code exists}
 */
public record TestDefinition(Optional<String> property, Optional<String> operator, Optional<Object> operand) {

    public static TestDefinition of(PropertyTest test) {
        List<Object> operands = test.operands().stream().map(Scalar::json).toList();
        Optional<Object> operand = switch (test.operator()) {
            case EXISTS -> Optional.empty();
            case IN -> Optional.of(operands);
            default -> Optional.of(operands.getFirst());
        };
        return new TestDefinition(
                Optional.of(test.path().text()), Optional.of(test.operator().symbol()), operand);
    }

    /**
     * Reads the tests of one condition.
     *
     * @param at JSON pointer to the list of tests
     * @return empty if violations were added
     */
    public static Optional<Condition> condition(List<TestDefinition> definitions, String at, Violations violations) {
        var tests = new ArrayList<PropertyTest>();
        for (int i = 0; i < definitions.size(); i++) {
            definitions.get(i).test(at + "/" + i, violations).ifPresent(tests::add);
        }
        if (tests.size() < definitions.size()) {
            return Optional.empty();
        }
        Optional<String> problem = Condition.problem(tests);
        if (problem.isPresent()) {
            violations.add(at, problem.get(), tests.size() + " tests");
            return Optional.empty();
        }
        return Optional.of(new Condition(tests));
    }

    private Optional<PropertyTest> test(String at, Violations violations) {
        Optional<PropertyPath> path = violations
                .requiredAndChecked(at + "/property", property, PropertyPath::problem)
                .map(PropertyPath::parse);
        Optional<Operator> comparison = violations
                .requiredAndChecked(
                        at + "/operator",
                        operator,
                        text -> Operator.of(text).isPresent()
                                ? Optional.empty()
                                : Optional.of("must be one of " + Operator.symbols()))
                .flatMap(Operator::of);
        Optional<List<Scalar>> scalars = comparison.flatMap(known -> operands(known, at + "/operand", violations));
        return path.flatMap(found -> scalars.map(values -> new PropertyTest(found, comparison.orElseThrow(), values)));
    }

    private Optional<List<Scalar>> operands(Operator comparison, String at, Violations violations) {
        if (operand.isEmpty() && comparison != Operator.EXISTS) {
            violations.missing(at);
            return Optional.empty();
        }
        if (comparison == Operator.IN && !(operand.orElseThrow() instanceof List<?>)) {
            violations.add(at, "must be a list", operand.orElseThrow());
            return Optional.empty();
        }
        List<?> written = operand.map(value -> comparison == Operator.IN ? (List<?>) value : List.of(value))
                .orElse(List.of());
        var scalars = new ArrayList<Scalar>();
        for (Object value : written) {
            Optional<Scalar> scalar = Scalar.of(value);
            if (scalar.isEmpty()) {
                violations.add(at, "must be text, a number, true or false", String.valueOf(value));
                return Optional.empty();
            }
            scalars.add(scalar.get());
        }
        Optional<String> problem = PropertyTest.problem(comparison, scalars);
        problem.ifPresent(message -> violations.add(at, message, operand.orElse("")));
        return problem.isPresent() ? Optional.empty() : Optional.of(scalars);
    }
}
