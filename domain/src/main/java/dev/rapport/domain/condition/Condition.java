package dev.rapport.domain.condition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says of a document (an event's properties, a customer's traits) whether all of its tests hold. Without tests it
 * always holds.
 *
 * <p>A document is plain JSON in Java: a map whose values are String, BigDecimal, Boolean, List, Map or null.
 *
 * <p>Two conditions are equal if they have the same tests, in whatever order and spelling they were written.
 *
 * @param tests at most 20, in canonical order, without repetition
 */
public record Condition(List<PropertyTest> tests) {

    /** Holds for every document. */
    public static final Condition ALWAYS = new Condition(List.of());

    private static final int MOST_TESTS = 20;
    private static final int LONGEST = 10_000;

    public Condition {
        tests = tests.stream()
                .distinct()
                .sorted(Comparator.comparing(PropertyTest::canonical))
                .toList();
        Optional<String> problem = problem(tests);
        if (problem.isPresent()) {
            throw new IllegalArgumentException("a condition " + problem.get() + ": " + tests.size() + " tests");
        }
    }

    public static Condition of(PropertyTest... tests) {
        return new Condition(List.of(tests));
    }

    /** @return why {@code tests} make no condition, as the end of a sentence; empty if they do */
    static Optional<String> problem(List<PropertyTest> tests) {
        if (tests.size() > MOST_TESTS) {
            return Optional.of("must have at most 20 tests");
        }
        if (canonical(tests).length() > LONGEST) {
            return Optional.of("must have at most 10000 characters in all");
        }
        return Optional.empty();
    }

    public boolean holds(Map<String, ? extends @Nullable Object> document) {
        for (PropertyTest test : tests) {
            if (!test.holds(document)) {
                return false;
            }
        }
        return true;
    }

    /** The document's properties that decide it, by their outermost names. */
    public Set<String> names() {
        return tests.stream().map(test -> test.path().name()).collect(Collectors.toUnmodifiableSet());
    }

    public boolean isAlways() {
        return tests.isEmpty();
    }

    /**
     * The condition as text, such as {@code plan = "pro" and seats ≥ 5}; empty for {@link #ALWAYS}. Equal conditions
     * have equal texts and different ones different texts, so it can identify a condition in storage. At most 10,000
     * characters, without NUL.
     */
    public String canonical() {
        return canonical(tests);
    }

    private static String canonical(List<PropertyTest> tests) {
        return tests.stream().map(PropertyTest::canonical).collect(Collectors.joining(" and "));
    }
}
