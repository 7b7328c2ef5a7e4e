package dev.rapport.domain.scoring;

import dev.rapport.domain.condition.Condition;
import dev.rapport.domain.ingestion.EventType;

/** What a rule listens to: the events of one type whose properties fulfil the condition. */
public record Signal(EventType type, Condition condition) {

    /** Every event of the type. */
    public static Signal of(EventType type) {
        return new Signal(type, Condition.ALWAYS);
    }
}
