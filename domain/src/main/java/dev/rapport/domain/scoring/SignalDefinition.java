package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.condition.TestDefinition;
import dev.rapport.domain.ingestion.EventType;
import dev.rapport.domain.violation.Violations;
import java.util.List;
import java.util.Optional;

/**
 * A {@link Signal} as a user writes it, which may be wrong.
 *
 * @param condition left out: every event of the type
 */
public record SignalDefinition(Optional<String> event, Optional<List<TestDefinition>> condition) {

    public static SignalDefinition of(Signal signal) {
        List<TestDefinition> tests =
                signal.condition().tests().stream().map(TestDefinition::of).toList();
        return new SignalDefinition(
                Optional.of(signal.type().name()), tests.isEmpty() ? Optional.empty() : Optional.of(tests));
    }

    /**
     * @param at JSON pointer to this signal
     * @return empty if violations were added
     */
    Optional<Signal> signal(String at, Violations violations) {
        Optional<EventType> type = violations
                .requiredAndChecked(at + "/event", event, EventType::problem)
                .map(EventType::new);
        Optional<Condition> tests =
                TestDefinition.condition(condition.orElse(List.of()), at + "/condition", violations);
        return type.flatMap(known -> tests.map(all -> new Signal(known, all)));
    }
}
