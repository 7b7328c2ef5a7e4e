package dev.rapport.domain.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Each rule by itself: rules of a points model add what they add without regard to the others. */
final class PointsComparison extends ScoreComparison {

    private final Map<RuleId, RuleFormula> formulasBefore;
    private final Map<RuleId, RuleFormula> formulasAfter;

    PointsComparison(PointsModel before, LocalDate from, PointsModel after, LocalDate to) {
        super(before, from, after, to);
        this.formulasBefore = byId(before);
        this.formulasAfter = byId(after);
    }

    private static Map<RuleId, RuleFormula> byId(PointsModel model) {
        var byId = new LinkedHashMap<RuleId, RuleFormula>();
        model.rules().forEach(rule -> byId.put(rule.id(), new RuleFormula(rule)));
        return byId;
    }

    @Override
    List<RuleChange> changes(CustomerActivity activity) {
        CustomerActivity known = activity.upTo(from);
        var changes = new ArrayList<RuleChange>();
        formulasAfter.forEach((id, formula) -> changes.add(change(formulasBefore.get(id), formula, known, activity)));
        formulasBefore.forEach((id, formula) -> {
            if (!formulasAfter.containsKey(id)) {
                changes.add(change(formula, null, known, activity));
            }
        });
        return changes;
    }

    /** @param known the activity up to the earlier day */
    private RuleChange change(
            @Nullable RuleFormula earlier,
            @Nullable RuleFormula later,
            CustomerActivity known,
            CustomerActivity activity) {
        BigDecimal start = earlier == null ? Decimals.ZERO : earlier.uncapped(known, from, from);
        BigDecimal end = later == null ? Decimals.ZERO : later.uncapped(activity, to, to);
        BigDecimal cut = cut(later, end).subtract(cut(earlier, start));
        List<BigDecimal> stages = List.of(
                start,
                later == null ? Decimals.ZERO : later.uncapped(known, from, from),
                later == null ? Decimals.ZERO : later.uncapped(known, to, from),
                later == null ? Decimals.ZERO : later.uncapped(known, to, to),
                end,
                end.subtract(cut));
        var versions = new RuleVersions.OfRule(rule(earlier), rule(later));
        return new RuleChange(versions, CausedChange.between(stages), versions.movement(activity, from, to));
    }

    /** What the total cap and the limit take away of a rule's points. */
    private static BigDecimal cut(@Nullable RuleFormula formula, BigDecimal uncapped) {
        return formula == null ? Decimals.ZERO : uncapped.subtract(formula.limited(uncapped));
    }

    private static Optional<Rule> rule(@Nullable RuleFormula formula) {
        return Optional.ofNullable(formula).map(RuleFormula::rule);
    }
}
