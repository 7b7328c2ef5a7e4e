package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.violation.Violations;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Rule} as a user writes it, which may be wrong.
 *
 * @param condition left out: every event of the type
 * @param perUnitOfValue left out: false
 * @param window left out: the last 30 days
 * @param fading left out: none
 * @param dailyCap left out: none
 * @param totalCap left out: none
 */
public record RuleDefinition(
        Optional<String> id,
        Optional<String> event,
        Optional<List<TestDefinition>> condition,
        Optional<BigDecimal> points,
        Optional<Boolean> perUnitOfValue,
        Optional<WindowDefinition> window,
        Optional<FadingDefinition> fading,
        Optional<BigDecimal> dailyCap,
        Optional<BigDecimal> totalCap) {

    public static RuleDefinition of(Rule rule) {
        List<TestDefinition> tests = rule.signal().condition().tests().stream()
                .map(TestDefinition::of)
                .toList();
        return new RuleDefinition(
                Optional.of(rule.id().id()),
                Optional.of(rule.signal().type().name()),
                tests.isEmpty() ? Optional.empty() : Optional.of(tests),
                Optional.of(rule.points()),
                Optional.of(rule.perUnitOfValue()),
                Optional.of(WindowDefinition.of(rule.window())),
                Optional.of(FadingDefinition.of(rule.fading())),
                points(rule.dailyCap()),
                points(rule.totalCap()));
    }

    private static Optional<BigDecimal> points(Cap cap) {
        return switch (cap) {
            case Cap.None _ -> Optional.empty();
            case Cap.AtMost(BigDecimal points) -> Optional.of(points);
        };
    }

    /**
     * @param at JSON pointer to this rule
     * @return empty if violations were added
     */
    Optional<Rule> rule(String at, Violations violations) {
        int before = violations.count();
        Optional<RuleId> name =
                violations.requiredAndChecked(at + "/id", id, RuleId::problem).map(RuleId::new);
        Optional<EventType> type = violations
                .requiredAndChecked(at + "/event", event, EventType::problem)
                .map(EventType::new);
        Optional<Condition> tests =
                TestDefinition.condition(condition.orElse(List.of()), at + "/condition", violations);
        Optional<BigDecimal> worth = violations.requiredAndChecked(at + "/points", points, Decimals::problem);
        Optional<Window> days = window.map(written -> written.window(at + "/window", violations))
                .orElse(Optional.of(Window.DEFAULT));
        Optional<Fading> fades = fading.map(written -> written.fading(at + "/fading", violations))
                .orElse(Optional.of(new Fading.None()));
        Cap daily = cap(dailyCap, at + "/dailyCap", violations);
        Cap total = cap(totalCap, at + "/totalCap", violations);
        if (violations.count() > before) {
            return Optional.empty();
        }
        return Optional.of(new Rule(
                name.orElseThrow(),
                new Signal(type.orElseThrow(), tests.orElseThrow()),
                worth.orElseThrow(),
                perUnitOfValue.orElse(false),
                days.orElseThrow(),
                fades.orElseThrow(),
                daily,
                total));
    }

    private static Cap cap(Optional<BigDecimal> written, String at, Violations violations) {
        return written.flatMap(most -> violations.checked(at, most, Cap.AtMost::problem))
                .<Cap>map(Cap.AtMost::new)
                .orElse(Cap.none());
    }
}
