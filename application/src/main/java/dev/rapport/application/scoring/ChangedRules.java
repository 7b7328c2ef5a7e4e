package dev.rapport.application.scoring;

import dev.rapport.application.scoring.ExplainedChange.CausedPoints;
import dev.rapport.application.scoring.ExplainedChange.ChangedRule;
import dev.rapport.domain.scoring.CausedChange;
import dev.rapport.domain.scoring.CustomerActivity;
import dev.rapport.domain.scoring.MetricContribution;
import dev.rapport.domain.scoring.RuleChange;
import dev.rapport.domain.scoring.RuleContribution;
import dev.rapport.domain.scoring.RuleId;
import dev.rapport.domain.scoring.RuleVersions;
import dev.rapport.domain.scoring.ScoreBreakdown;
import dev.rapport.domain.scoring.Window;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a comparison found out, rule by rule, for people. */
final class ChangedRules {

    private final Map<RuleId, BigDecimal> cutBefore;
    private final Map<RuleId, BigDecimal> cutAfter;
    private final ChangeQuestion asked;
    private final Optional<CustomerActivity> late;

    /** @param late events that arrived late; empty: nobody knows */
    ChangedRules(
            Optional<ScoreBreakdown> before,
            Optional<ScoreBreakdown> after,
            ChangeQuestion asked,
            Optional<CustomerActivity> late) {
        this.cutBefore = cuts(before);
        this.cutAfter = cuts(after);
        this.asked = asked;
        this.late = late;
    }

    private static Map<RuleId, BigDecimal> cuts(Optional<ScoreBreakdown> scored) {
        var cuts = new HashMap<RuleId, BigDecimal>();
        scored.ifPresent(breakdown -> breakdown.contributions().forEach(contribution -> {
            switch (contribution) {
                case RuleContribution rule -> cuts.put(rule.id(), rule.cut());
                case MetricContribution _ -> {}
            }
        }));
        return cuts;
    }

    List<ChangedRule> of(List<RuleChange> rules) {
        return rules.stream().map(this::part).toList();
    }

    private ChangedRule part(RuleChange change) {
        RuleVersions versions = change.versions();
        ModelLine line = ModelLine.latest(versions);
        return new ChangedRule(
                line.id(),
                line.description(),
                ModelLine.earlier(versions)
                        .map(ModelLine::description)
                        .filter(text -> !text.equals(line.description())),
                version(versions),
                line.eventTypes(),
                change.points(),
                change.causes().stream().map(caused -> cause(caused, versions)).toList(),
                change.events().entered(),
                change.events().left(),
                late.map(events ->
                        versions.movement(events, asked.from(), asked.to()).entered()),
                cutBefore.getOrDefault(change.id(), BigDecimal.ZERO),
                cutAfter.getOrDefault(change.id(), BigDecimal.ZERO));
    }

    private static String version(RuleVersions versions) {
        if (versions.areEqual()) {
            return "same";
        }
        if (ModelLine.earlier(versions).isEmpty()) {
            return "added";
        }
        return ModelLine.later(versions).isEmpty() ? "dropped" : "changed";
    }

    private CausedPoints cause(CausedChange caused, RuleVersions versions) {
        Optional<Window> before = windowBefore(versions);
        Optional<Window> after = windowAfter(versions);
        EventDays days = EventDays.of(
                caused.cause(),
                before.or(() -> after).orElseThrow(),
                after.or(() -> before).orElseThrow(),
                asked.from(),
                asked.to());
        return new CausedPoints(caused.cause().key(), caused.points(), days.first(), days.last());
    }

    private static Optional<Window> windowBefore(RuleVersions versions) {
        return switch (versions) {
            case RuleVersions.OfRule of -> of.before().map(rule -> rule.window());
            case RuleVersions.OfMetric of -> of.before().map(metric -> metric.window());
        };
    }

    private static Optional<Window> windowAfter(RuleVersions versions) {
        return switch (versions) {
            case RuleVersions.OfRule of -> of.after().map(rule -> rule.window());
            case RuleVersions.OfMetric of -> of.after().map(metric -> metric.window());
        };
    }
}
