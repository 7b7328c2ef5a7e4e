package dev.rapport.domain.survey;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is asked after the first question, in words that depend on its answer.
 *
 * @param text for the groups that have no words of their own, and where answers have no group
 */
public record FollowUp(Texts text, Map<AnswerGroup, Texts> byGroup) {

    public FollowUp {
        byGroup = Collections.unmodifiableMap(
                byGroup.isEmpty() ? new EnumMap<>(AnswerGroup.class) : new EnumMap<>(byGroup));
    }

    public Texts of(Optional<AnswerGroup> group) {
        return group.map(byGroup::get).orElse(text);
    }
}
