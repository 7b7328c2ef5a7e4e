package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;

/**
 * How what one rule or metric adds to a score changed between two days, and why.
 *
 * @param versions what the two versions of the model say of it
 * @param causes those that changed something, in the order of {@link ChangeCause}; empty if nothing changed
 * @param events those that came and went in the window of the later version's rule; none if it was dropped
 */
public record RuleChange(RuleVersions versions, List<CausedChange> causes, EventMovement events) {

    public RuleChange {
        causes = List.copyOf(causes);
        var named = new HashSet<ChangeCause>();
        for (CausedChange caused : causes) {
            if (!named.add(caused.cause())) {
                throw new IllegalArgumentException("a cause is named twice: " + causes);
            }
        }
    }

    public RuleId id() {
        return versions.id();
    }

    /** What the rule adds on the later day less what it added on the earlier one: the exact sum of the causes. */
    public BigDecimal points() {
        return causes.stream().map(CausedChange::points).reduce(Decimals.ZERO, BigDecimal::add);
    }

    /** What {@code cause} accounts for; 0 if nothing. */
    public BigDecimal pointsOf(ChangeCause cause) {
        return causes.stream()
                .filter(caused -> caused.cause() == cause)
                .map(CausedChange::points)
                .reduce(Decimals.ZERO, BigDecimal::add);
    }
}
