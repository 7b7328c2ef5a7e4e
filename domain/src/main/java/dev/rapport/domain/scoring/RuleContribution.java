package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.util.List;

/**
 * What one rule adds to a score, and why.
 *
 * @param days those with events inside the rule's window, oldest first
 * @param uncapped sum of the points of all days
 * @param points what the rule adds: {@code uncapped} after the total cap and the limit of ±10⁹
 */
public record RuleContribution(Rule rule, List<ScoredDay> days, BigDecimal uncapped, BigDecimal points)
        implements Contribution {

    public RuleContribution {
        days = List.copyOf(days);
    }

    @Override
    public RuleId id() {
        return rule.id();
    }

    /** Events counted. */
    public long events() {
        return days.stream().mapToLong(day -> day.activity().events()).reduce(0, Math::addExact);
    }

    /** Sum of the values of the events counted. */
    public BigDecimal value() {
        return days.stream().map(day -> day.activity().valueSum()).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What the total cap (or the limit of ±10⁹) took away: {@code uncapped − points}, 0 if nothing. */
    public BigDecimal cut() {
        return uncapped.subtract(points);
    }
}
