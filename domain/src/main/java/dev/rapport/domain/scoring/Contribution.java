package dev.rapport.domain.scoring;

import java.math.BigDecimal;

/** What one line of a model adds to a score, and why. */
public sealed interface Contribution permits RuleContribution, MetricContribution {

    /** Of the rule or metric, within its model. */
    RuleId id();

    /** What it adds, exactly. */
    BigDecimal points();
}
