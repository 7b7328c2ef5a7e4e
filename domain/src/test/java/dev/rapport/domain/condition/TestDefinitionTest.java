package dev.rapport.domain.condition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.domain.violation.Violation;
import dev.rapport.domain.violation.Violations;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestDefinitionTest {

    @Test
    void a_condition_written_out_and_read_again_is_the_same_condition() {
        var condition = Condition.of(
                PropertyTest.of("plan", Operator.IN, "pro", "team", 1),
                PropertyTest.of("shipping.country", Operator.NOT_EQUAL, "LT"),
                PropertyTest.of("utm\\.source", Operator.EXISTS),
                PropertyTest.of("seats", Operator.AT_LEAST, 5.5),
                PropertyTest.of("trial", Operator.EQUAL, false));
        var violations = new Violations();

        Optional<Condition> read = TestDefinition.condition(
                condition.tests().stream().map(TestDefinition::of).toList(), "", violations);

        assertThat(violations.found()).isEmpty();
        assertThat(read).contains(condition);
    }

    @Test
    void no_tests_are_the_condition_that_always_holds() {
        assertThat(TestDefinition.condition(List.of(), "", new Violations())).contains(Condition.ALWAYS);
    }

    @Test
    void whatever_is_wrong_with_an_operand_is_said_of_the_operand() {
        assertThat(messages("in", "pro")).containsExactly("must be a list");
        assertThat(messages("in", List.of())).containsExactly("must have at least one value");
        assertThat(messages("in", Collections.nCopies(101, "x"))).containsExactly("must have at most 100 values");
        assertThat(messages("in", Arrays.asList("x", null))).containsExactly("must be text, a number, true or false");
        assertThat(messages("=", List.of("x"))).containsExactly("must be text, a number, true or false");
        assertThat(messages("=", Map.of("a", "b"))).containsExactly("must be text, a number, true or false");
        assertThat(messages("=", "x".repeat(256))).containsExactly("must have at most 255 characters");
        assertThat(messages("<", "x")).containsExactly("must be a number");
        assertThat(messages("contains", "")).containsExactly("must not be empty");
        assertThat(messages("exists", true)).containsExactly("must be left out");
    }

    @Test
    void a_missing_operand_and_an_unknown_operator_are_named() {
        var violations = new Violations();

        TestDefinition.condition(
                List.of(
                        new TestDefinition(Optional.of("a"), Optional.of("="), Optional.empty()),
                        new TestDefinition(Optional.of("a"), Optional.of("in"), Optional.empty()),
                        new TestDefinition(Optional.of("a"), Optional.of("like"), Optional.of("x")),
                        new TestDefinition(Optional.of("a"), Optional.of("exists"), Optional.empty())),
                "/condition",
                violations);

        assertThat(violations.found())
                .extracting(Violation::pointer, Violation::message)
                .containsExactly(
                        tuple("/condition/0/operand", "is required"),
                        tuple("/condition/1/operand", "is required"),
                        tuple("/condition/2/operator", "must be one of =, ≠, <, ≤, >, ≥, in, contains, exists"));
    }

    @Test
    void too_many_tests_are_said_of_the_condition() {
        var violations = new Violations();
        var exists = new TestDefinition(Optional.of("a"), Optional.of("exists"), Optional.empty());

        Optional<Condition> read = TestDefinition.condition(Collections.nCopies(21, exists), "/condition", violations);

        assertThat(read).isEmpty();
        assertThat(violations.found()).extracting(Violation::pointer).containsExactly("/condition");
    }

    private static List<String> messages(String operator, Object operand) {
        var violations = new Violations();
        var definition = new TestDefinition(Optional.of("a"), Optional.of(operator), Optional.of(operand));
        assertThat(TestDefinition.condition(List.of(definition), "", violations))
                .isEmpty();
        assertThat(violations.found()).extracting(Violation::pointer).containsOnly("/0/operand");
        return violations.found().stream().map(Violation::message).toList();
    }
}
