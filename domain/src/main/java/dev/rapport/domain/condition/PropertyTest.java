package dev.rapport.domain.condition;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One comparison of a property with a fixed value, such as {@code plan = "pro"}.
 *
 * <p>A missing property, JSON null and a property of another JSON type than the operand make every comparison false,
 * {@code ≠} too. Text compares exactly, numbers numerically; only numbers have an order. {@code in} is true if one of
 * the operands is equal, {@code contains} if a text contains the operand or a list has an equal element,
 * {@code exists} if the property is there and not null.
 *
 * @param operands none for {@code exists}, 1 to 100 for {@code in}, else exactly one; those of {@code in} in canonical
 *     order without repetition. {@code in} with one operand is kept as {@code =}, which is the same
 */
public record PropertyTest(PropertyPath path, Operator operator, List<Scalar> operands) {

    private static final int MOST_OPERANDS = 100;
    private static final int LONGEST_TEXT = 255;
    private static final int MOST_DIGITS = 40;
    private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9_$.-]+");

    public PropertyTest {
        Optional<String> problem = problem(operator, operands);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(
                    "the operand of " + operator.symbol() + " " + problem.get() + ": " + operands);
        }
        operands = operands.stream()
                .distinct()
                .sorted(Comparator.comparing(Scalar::canonical))
                .toList();
        if (operator == Operator.IN && operands.size() == 1) {
            operator = Operator.EQUAL;
        }
    }

    public static PropertyTest of(String path, Operator operator, Object... operands) {
        List<Scalar> scalars = List.of(operands).stream()
                .map(operand -> Scalar.of(operand)
                        .orElseThrow(() -> new IllegalArgumentException("not a text, number or truth: " + operand)))
                .toList();
        return new PropertyTest(PropertyPath.parse(path), operator, scalars);
    }

    /** @return why {@code operands} do not suit {@code operator}, as the end of a sentence; empty if they do */
    static Optional<String> problem(Operator operator, List<Scalar> operands) {
        if (operator == Operator.EXISTS) {
            return operands.isEmpty() ? Optional.empty() : Optional.of("must be left out");
        }
        if (operator == Operator.IN ? operands.isEmpty() : operands.size() != 1) {
            return Optional.of(operator == Operator.IN ? "must have at least one value" : "must be one value");
        }
        if (operands.size() > MOST_OPERANDS) {
            return Optional.of("must have at most 100 values");
        }
        if (operator.ordersNumbers() && !(operands.getFirst() instanceof Scalar.Number)) {
            return Optional.of("must be a number");
        }
        if (operator == Operator.CONTAINS && operands.getFirst().json().equals("")) {
            return Optional.of("must not be empty");
        }
        return operands.stream()
                .map(PropertyTest::problem)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> problem(Scalar operand) {
        return switch (operand) {
            case Scalar.Text(String text)
            when text.codePointCount(0, text.length()) > LONGEST_TEXT ->
                Optional.of("must have at most 255 characters");
            case Scalar.Text(String text)
            when cannotBeStored(text) -> Optional.of("must not contain NUL or half a character");
            case Scalar.Number(BigDecimal number)
            when (long) number.precision() + Math.abs((long) number.scale()) > MOST_DIGITS ->
                Optional.of("must have at most 40 digits");
            case Scalar _ -> Optional.empty();
        };
    }

    static boolean cannotBeStored(String text) {
        return text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    public boolean holds(Map<String, ? extends @Nullable Object> document) {
        Object value = path.valueIn(document);
        return switch (operator) {
            case EXISTS -> value != null;
            case EQUAL, IN -> operands.stream().anyMatch(operand -> operand.equalTo(value));
            case NOT_EQUAL ->
                operands.getFirst().sameTypeAs(value) && !operands.getFirst().equalTo(value);
            case CONTAINS -> isContainedIn(value);
            case LESS -> isOrdered(value, order -> order < 0);
            case AT_MOST -> isOrdered(value, order -> order <= 0);
            case GREATER -> isOrdered(value, order -> order > 0);
            case AT_LEAST -> isOrdered(value, order -> order >= 0);
        };
    }

    private boolean isContainedIn(@Nullable Object value) {
        Scalar operand = operands.getFirst();
        return switch (value) {
            case String text -> operand instanceof Scalar.Text(String part) && text.contains(part);
            case List<?> list -> list.stream().anyMatch(operand::equalTo);
            case null, default -> false;
        };
    }

    private boolean isOrdered(@Nullable Object value, IntPredicate order) {
        return operands.getFirst() instanceof Scalar.Number(BigDecimal operand)
                && Scalar.Number.read(value)
                        .filter(number -> order.test(number.compareTo(operand)))
                        .isPresent();
    }

    /** Equal for tests that always agree in path, operator and operands, however they were written. */
    String canonical() {
        String text = path.text();
        String property = PLAIN_PATH.matcher(text).matches() ? text : Scalar.Text.quoted(text);
        String operand = operands.stream().map(Scalar::canonical).collect(Collectors.joining(", "));
        return switch (operator) {
            case EXISTS -> property + " exists";
            case IN -> property + " in [" + operand + "]";
            default -> property + " " + operator.symbol() + " " + operand;
        };
    }
}
